"""Cards: the pictures that social networks and messengers show of a page, 1200 by 630 pixels."""
