"""A small model of a mission's seats: what the service must do, in plain lists."""

HOLDING = ("offered", "pending", "processing", "accepted")
WITHDRAWABLE = ("unconfirmed", "awaiting_guardian", "waiting", *HOLDING)


class Model:
    """One mission, and the state of each application by name."""

    def __init__(self, seats: int) -> None:
        """Start with nobody."""
        self.seats = seats
        self.states: dict[str, str] = {}
        self.line: list[str] = []

    @property
    def taken(self) -> int:
        """Return how many seats are held."""
        return sum(state in HOLDING for state in self.states.values())

    def of(self, *states: str) -> list[str]:
        """Return who is in one of these states."""
        return [name for name, state in self.states.items() if state in states]

    def apply(self, name: str) -> None:
        """Somebody sends a form."""
        self.states[name] = "unconfirmed"

    def confirm(self, name: str, is_minor: bool) -> None:
        """Somebody confirms their address."""
        if is_minor:
            self.states[name] = "awaiting_guardian"
        else:
            self.seat_or_list(name)

    def seat_or_list(self, name: str) -> None:
        """A seat, or the end of the line."""
        if self.taken < self.seats and not self.line:
            self.states[name] = "pending"
        else:
            self.wait(name)

    def wait(self, name: str) -> None:
        """The end of the line."""
        self.states[name] = "waiting"
        self.line.append(name)
        self.promote()

    def move(self, name: str, state: str) -> None:
        """Somebody goes to another state, and leaves the line."""
        self.states[name] = state
        if name in self.line:
            self.line.remove(name)
        self.promote()

    def set_seats(self, seats: int) -> bool:
        """More or fewer seats, never fewer than are taken."""
        if seats < self.taken:
            return False
        self.seats = seats
        self.promote()
        return True

    def promote(self) -> None:
        """Seats left go to those in line, in order."""
        while self.line and self.taken < self.seats:
            self.states[self.line.pop(0)] = "offered"

    def forget(self, name: str) -> None:
        """Nothing is left of somebody."""
        self.move(name, "gone")
        del self.states[name]
