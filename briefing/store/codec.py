"""Records as bytes and back: MessagePack, texts deflated."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")
_ENCODER = msgspec.msgpack.Encoder()


_DECODERS: dict[Any, msgspec.msgpack.Decoder[Any]] = {}


def pack(record: object) -> bytes:
    """``record`` as MessagePack."""
    return _ENCODER.encode(record)


def unpack(kind: type[T], data: bytes) -> T:
    """The record of ``kind`` in ``data``; raises ``msgspec.MsgspecError`` where it is none."""
    decoder = _DECODERS.get(kind)
    if decoder is None:
        decoder = _DECODERS[kind] = msgspec.msgpack.Decoder(kind)
    record: T = decoder.decode(data)
    return record


def deflate(record: object) -> bytes:
    """``record`` as deflated MessagePack: a third of the size where it holds text or many fields."""
    return zlib.compress(_ENCODER.encode(record), 1)


def inflate(kind: type[T], data: bytes) -> T:
    """The record of ``kind`` in deflated ``data``; raises ``zlib.error`` or ``msgspec.MsgspecError``."""
    return unpack(kind, zlib.decompress(data))


def pack_numbers(numbers: Sequence[int]) -> bytes:
    """Row numbers as unsigned 32-bit."""
    return array("I", numbers).tobytes()


def unpack_numbers(data: bytes) -> array[int]:
    """The row numbers in ``data``."""
    out = array("I")
    out.frombytes(data)
    return out
