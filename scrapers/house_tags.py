"""Words that houses put at the end of their titles; `scrapers.byline` takes them off."""

RUSSIAN = ("ФОТО", "ВИДЕО", "ОБНОВЛЕНО", "ДОПОЛНЕНО", "ФОТОСЕССИЯ", "ФОТОРЕПОРТАЖ", "ФОТОЛЕНТА")
AZERBAIJANI = ("FOTO", "FOTOLAR", "VİDEO", "YENİLƏNİB", "FOTOREPORTAJ", "FOTOSESSİYA")
ENGLISH = ("PHOTO", "PHOTOS", "VIDEO", "UPDATED")
