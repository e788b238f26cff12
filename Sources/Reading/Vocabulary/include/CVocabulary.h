// The texts that the reader of mails knows by heart, compiled in as they stand in their files.
#ifndef CVOCABULARY_H
#define CVOCABULARY_H
#include <stddef.h>
#include <stdint.h>

/// A file's bytes; they live as long as the program.
struct rollcall_text {
    const char *_Nonnull name;
    const uint8_t *_Nonnull start;
    size_t count;
};

/// How many languages there are.
size_t rollcall_vocabulary_count(void);
/// The vocabulary of a language, `index` below the count; its name is the language's code (ISO 639).
struct rollcall_text rollcall_vocabulary(size_t index);
/// The named character references of HTML.
struct rollcall_text rollcall_entities(void);
#endif
