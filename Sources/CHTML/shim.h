// libxml2's HTML parser for Swift: the library's own declarations.

#ifndef CARDINAL_CHTML_SHIM_H
#define CARDINAL_CHTML_SHIM_H

// Debian's libxml2 would bring ICU's declarations along, which are not those of Foundation's ICU.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>

#endif
