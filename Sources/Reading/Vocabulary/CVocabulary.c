#include "CVocabulary.h"

#define TEXT(name) {#name, name, sizeof name}

static const uint8_t en[] = {
#embed "en.txt"
};
static const uint8_t es[] = {
#embed "es.txt"
};
static const uint8_t pt[] = {
#embed "pt.txt"
};
static const uint8_t fr[] = {
#embed "fr.txt"
};
static const uint8_t de[] = {
#embed "de.txt"
};
static const uint8_t it[] = {
#embed "it.txt"
};
static const uint8_t nl[] = {
#embed "nl.txt"
};
static const uint8_t pl[] = {
#embed "pl.txt"
};
static const uint8_t uk[] = {
#embed "uk.txt"
};
static const uint8_t ru[] = {
#embed "ru.txt"
};
static const uint8_t tr[] = {
#embed "tr.txt"
};
static const uint8_t ro[] = {
#embed "ro.txt"
};
static const uint8_t id[] = {
#embed "id.txt"
};
static const uint8_t tl[] = {
#embed "tl.txt"
};
static const uint8_t hi[] = {
#embed "hi.txt"
};
static const uint8_t vi[] = {
#embed "vi.txt"
};
static const uint8_t zh[] = {
#embed "zh.txt"
};
static const uint8_t ja[] = {
#embed "ja.txt"
};
static const uint8_t further[] = {
#embed "further.txt"
};

// A new language is a file, three lines above and a word here. English is first: it counts in every mail in which it
// occurs.
static const struct rollcall_text vocabularies[] = {
    TEXT(en), TEXT(es), TEXT(pt), TEXT(fr), TEXT(de), TEXT(it), TEXT(nl), TEXT(pl), TEXT(uk), TEXT(ru), TEXT(tr),
    TEXT(ro), TEXT(id), TEXT(tl), TEXT(hi), TEXT(vi), TEXT(zh), TEXT(ja), TEXT(further),
};

size_t rollcall_vocabulary_count(void) { return sizeof vocabularies / sizeof *vocabularies; }

struct rollcall_text rollcall_vocabulary(size_t index) { return vocabularies[index]; }

static const uint8_t entities[] = {
#embed "../HTML/entities.txt"
};

struct rollcall_text rollcall_entities(void) { return (struct rollcall_text)TEXT(entities); }
