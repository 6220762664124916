"""News agencies by name and by form: the one table that knows them."""

from __future__ import annotations

import re

SHORT_NAMES = """
    AAP AFP AP APA ANI ANP ANSA ATS ADN APTN BELGA BELTA BERNAMA BNS BTA CNA CNS CP CTK DPA EFE EPA IANS INTERFAX IRNA ISNA KCNA
    KUNA KYODO LUSA MTI NAN NTB NZPA PA PAP PTI RIA REUTERS SANA SAPA SPA STT TANJUG TASS TT UKRINFORM UNB UPI XINHUA YONHAP
    ANADOLU BLOOMBERG PETRA AGERPRES HINA KAZINFORM AKIPRESS TREND AZERTAC ARMENPRESS
"""
KNOWN_AGENCIES = frozenset(SHORT_NAMES.split()) | {
    "ASSOCIATED PRESS",
    "THE ASSOCIATED PRESS",
    "AGENCE FRANCE-PRESSE",
    "THE CANADIAN PRESS",
    "CANADIAN PRESS",
    "PRESS ASSOCIATION",
    "PRESS TRUST OF INDIA",
    "AUSTRALIAN ASSOCIATED PRESS",
    "RIA NOVOSTI",
    "ITAR-TASS",
    "BLOOMBERG NEWS",
    "THOMSON REUTERS",
    "KYODO NEWS",
    "YONHAP NEWS AGENCY",
    "UNITED PRESS INTERNATIONAL",
    "ANADOLU AGENCY",
}
AGENCY_WORDS = re.compile(
    r"\b(?:news ?wire|newswire|wire|press|news(?: agency| service)?|agency|news room|newsroom|service|media|tv|radio)\b", re.I
)
INITIALS = re.compile(r"[A-Z]{2,6}")
PICTURE_AGENCIES = (
    r"(?:Getty(?: Images)?|AP|AFP|Reuters|REUTERS|EPA(?:-EFE)?|AAP|PA(?: Wire| Images)?|UPI|TASS|Xinhua|Shutterstock|Alamy|iStock(?:photo)?"
    r"|Unsplash|Flickr|Wikimedia Commons|WireImage|Corbis|Bloomberg|Associated Press|ASSOCIATED PRESS|Anadolu|dpa|NurPhoto|Rex)"
)


def is_known_agency(name: str) -> bool:
    """Whether the table names it, upper or lower case."""
    return name.upper().rstrip(".") in KNOWN_AGENCIES


def is_agency_form(name: str) -> bool:
    """Whether a name has the form of an agency: known, two to six capitals, or up to five words one of which says so."""
    return is_known_agency(name) or bool(INITIALS.fullmatch(name)) or (len(name.split()) <= 5 and bool(AGENCY_WORDS.search(name)))
