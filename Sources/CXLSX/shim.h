// libxlsxwriter for Swift: the library's own declarations.

#ifndef CARDINAL_CXLSX_SHIM_H
#define CARDINAL_CXLSX_SHIM_H

#include <xlsxwriter.h>

#endif
