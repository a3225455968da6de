from django.test import Client

def test_smoke(anne, sign_in, applied):
    a = applied("Camille", motivation="Parce que.", message="Bonjour", phone="0612345678")
    b = applied("Lou", age_band="16_17", guardian="parent@exemple.org")
    c = applied("Sam"); d = applied("Nour", slug="exigeante", requirements=["r1"], answers={"q1":"=1+1"})
    browser = sign_in(anne)
    for path in ["", "compte/", "compte/mot-de-passe/", "compte/double-verification/", "missions/permanence/", "missions/exigeante/", "missions/permanence/message/","missions/permanence/liste/","missions/permanence/journal/", f"candidatures/{a.pk}/", f"candidatures/{b.pk}/",f"candidatures/{c.pk}/",f"candidatures/{d.pk}/",f"candidatures/{a.pk}/message/"]:
        for q in ("", "?lang=en"):
            r = browser.get("/coordination/" + path + q)
            assert r.status_code == 200, path
    assert browser.get("/coordination/missions/ailleurs/").status_code == 404
    for path in ["connexion/", "mot-de-passe/", "mot-de-passe/demande/", "mot-de-passe/x/"]:
        print(path, Client().get("/coordination/"+path).status_code)
    r = browser.post("/coordination/missions/exigeante/export/"); print(r.content.decode("utf-8-sig"))
    for act in ("accept", "list"):
        r = browser.post(f"/coordination/candidatures/{a.pk}/", {"act": act, "seen": "pending" if act=="accept" else "accepted"}); print(r.status_code)
    print(browser.get(f"/coordination/candidatures/{a.pk}/").content.decode()[-9000:-4000])
