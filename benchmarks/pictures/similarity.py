"""How near derivatives are to what they come from: structural similarity (SSIM)."""

from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

import numpy as np
from PIL import Image, ImageOps
from skimage.metrics import structural_similarity


def mean_similarity(
    photographs: Sequence[Path], out: Path, widths: Sequence[int], suffix: str
) -> float:
    """Return the mean SSIM of derivatives to their photographs reduced without loss."""
    return fmean(
        _similarity(photograph, out / f"{photograph.stem}-{width}.{suffix}")
        for photograph in photographs
        for width in widths
    )


def _similarity(photograph: Path, derivative: Path) -> float:
    with Image.open(derivative) as image:
        made = image.convert("L")
    with Image.open(photograph) as image:
        whole = ImageOps.exif_transpose(image).convert("RGB")
    wanted = whole.resize(made.size, Image.Resampling.LANCZOS).convert("L")
    return float(
        structural_similarity(
            np.asarray(wanted),
            np.asarray(made),
            gaussian_weights=True,
            sigma=1.5,
            use_sample_covariance=False,
            data_range=255,
        )
    )
