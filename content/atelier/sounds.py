"""Sounds made of numbers: water, a bell, a wheel, bubbles, a slow horn. Nobody is recorded."""

from __future__ import annotations

import math
import random
import wave
from array import array
from pathlib import Path

RATE = 24_000  # samples a second
_LOUDEST = 32_000


class Track:
    """A sound of so many seconds, into which others are laid one after another."""

    def __init__(self, seconds: float, seed: str) -> None:
        self.samples = array("d", bytes(8 * round(seconds * RATE)))
        self.random = random.Random(seed)

    def water(self, start: float, seconds: float, loudness: float) -> None:
        """Lay lapping water: noise that two slow swells let through."""
        low = slow = 0.0
        count = round(seconds * RATE)
        for n in range(count):
            t = n / RATE
            low += 0.06 * (self.random.uniform(-1, 1) - low)
            slow += 0.002 * (low - slow)
            swell = 0.55 + 0.3 * math.sin(2.1 * t) + 0.15 * math.sin(5.3 * t + 1)
            self._add(start, n, (low - slow) * swell * loudness * _edges(n, count))

    def bell(self, start: float, pitch: float, loudness: float) -> None:
        """Lay one stroke of a bell; `pitch` is in hertz."""
        partials = (
            (0.5, 0.6, 0.5),
            (1.0, 1.0, 0.8),
            (1.19, 0.6, 1.1),
            (2.0, 0.5, 1.6),
            (2.7, 0.3, 2.4),
        )
        for n in range(4 * RATE):
            t = n / RATE
            sound = sum(
                part * math.exp(-fall * t) * math.sin(math.tau * pitch * ratio * t)
                for ratio, part, fall in partials
            )
            self._add(start, n, sound * loudness * min(1.0, n / 60) * _edges(n, 4 * RATE))

    def wheel(self, start: float, seconds: float, loudness: float) -> None:
        """Lay the ticking of a bicycle that is pushed, a little faster at the end."""
        at = 0.0
        while at < seconds:
            for n in range(260):
                click = math.sin(n * 0.9) * math.exp(-n / 45)
                self._add(start + at, n, click * loudness * self.random.uniform(0.7, 1.0))
            at += 0.16 - 0.05 * at / seconds + self.random.uniform(-0.008, 0.008)

    def bubbles(self, start: float, seconds: float, loudness: float) -> None:
        """Lay a pot that simmers: drops of sound whose pitch rises."""
        at = 0.0
        while at < seconds:
            pitch, length = self.random.uniform(220, 520), self.random.uniform(0.03, 0.08)
            count = round(length * RATE)
            for n in range(count):
                t = n / RATE
                drop = math.sin(math.tau * pitch * t * (1 + 4 * t)) * math.sin(math.pi * n / count)
                self._add(start + at, n, drop * loudness * self.random.uniform(0.95, 1.0))
            at += self.random.expovariate(11)

    def horn(self, start: float, seconds: float, pitch: float, loudness: float) -> None:
        """Lay one soft note of a brass instrument; `pitch` is in hertz."""
        count = round(seconds * RATE)
        for n in range(count):
            t = n / RATE
            phase = math.tau * pitch * t + 0.9 * math.sin(math.tau * 4.6 * t) * min(1.0, t)
            note = sum(math.sin(phase * k) / k**1.7 for k in (1, 2, 3, 4))
            breath = min(1.0, t / 0.18) * min(1.0, (seconds - t) / 0.5)
            self._add(start, n, note * loudness * breath)

    def save(self, file: Path) -> None:
        """Write the track as a WAV file, its loudest moment just under what a file can hold."""
        peak = max(map(abs, self.samples)) or 1.0
        with wave.open(str(file), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            scale = _LOUDEST / peak
            out.writeframes(array("h", (round(value * scale) for value in self.samples)).tobytes())

    def _add(self, start: float, n: int, value: float) -> None:
        at = round(start * RATE) + n
        if at < len(self.samples):
            self.samples[at] += value


def _edges(n: int, count: int) -> float:
    """Return how loud a sound is near its ends, from 0 to 1, over half a second."""
    return min(1.0, n / (RATE / 2), (count - n) / (RATE / 2))
