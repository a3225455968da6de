"""The generators compared: how each is installed, fed and started."""

from benchmarks.peers.astro import Astro
from benchmarks.peers.eleventy import Eleventy
from benchmarks.peers.hugo import Hugo
from benchmarks.peers.peer import Command, Peer
from benchmarks.peers.plaidoyer import Plaidoyer
from benchmarks.peers.stock_pelican import StockPelican

__all__ = ["OURS", "PEERS", "Command", "Peer"]

OURS = "plaidoyer"

PEERS: dict[str, Peer] = {
    peer.name: peer for peer in (Plaidoyer(), Hugo(), Eleventy(), Astro(), StockPelican())
}
"""Every generator by the name it has on the command line; ours first."""
