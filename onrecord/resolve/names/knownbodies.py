"""Bodies that news names without a word of what they are: agencies, networks, pollsters, campaigners, companies known everywhere.

A small table of facts, none of which is anybody's surname; what a text itself tells of a name goes before it.
"""

from __future__ import annotations

_TABLE = """
    Reuters, Xinhua, Tass, Interfax, Kyodo, Yonhap, Agence France-Presse, Associated Press, Bloomberg News, Al Jazeera, Al Arabiya,
    Deutsche Welle, Politico, Axios, BuzzFeed, HuffPost, ProPublica, Bellingcat, Gawker, Breitbart, RealClearPolitics, PolitiFact,
    Snopes, Euronews, Haaretz, Le Monde, Le Figaro, Der Spiegel, Bild, El País, La Repubblica, Corriere della Sera, Novaya Gazeta,
    Kommersant, Izvestia, Asahi Shimbun, Gallup, YouGov, Ipsos, Quinnipiac, FiveThirtyEight, Statista, Nanos, Opinium, Survation,
    Levada, Human Rights Watch, Amnesty International, Greenpeace, Oxfam, Médecins Sans Frontières, Doctors Without Borders, Planned
    Parenthood, Transparency International, Reporters Without Borders, WikiLeaks, Wikipedia, Black Lives Matter, Extinction
    Rebellion, Hamas, Hezbollah, Al-Qaeda, al-Shabab, Boko Haram, Taliban, Interpol, Europol, Eurostat, Frontex, Eurocontrol,
    Google, Facebook, Twitter, YouTube, Instagram, WhatsApp, TikTok, Snapchat, LinkedIn, Reddit, Netflix, Spotify, Airbnb, Uber,
    Microsoft, OpenAI, Nvidia, Samsung, Huawei, Foxconn, Alibaba, Tencent, PayPal, Walmart, Ikea, Coca-Cola, PepsiCo, McDonald’s,
    Starbucks, Unilever, Nestlé, Monsanto, Pfizer, Novartis, AstraZeneca, Allergan, Moderna, ExxonMobil, Exxon Mobil, Gazprom,
    Rosneft, Lukoil, TotalEnergies, Petrobras, Aramco, Toyota, Volkswagen, Renault, Hyundai, Boeing, Airbus, Lufthansa, Ryanair,
    EgyptAir, Aeroflot, Siemens, Vodafone, Deutsche Bank, Credit Suisse
"""
_KNOWN = frozenset(name.strip().replace("’", "'").casefold() for name in _TABLE.split(","))


def is_known_body(name: str) -> bool:
    """Whether a name is that of a body which hardly any text explains."""
    return name.replace("’", "'").casefold() in _KNOWN
