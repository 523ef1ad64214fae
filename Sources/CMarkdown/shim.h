#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <string.h>

/// The number of bytes of a text that ends in a zero byte. The C library's function would have to
/// be imported under another name on every system.
static inline size_t cmarkdown_length(const char *text) { return strlen(text); }
