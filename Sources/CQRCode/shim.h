// libqrencode for Swift: the library's own declarations.

#ifndef CARDINAL_CQRCODE_SHIM_H
#define CARDINAL_CQRCODE_SHIM_H

#include <qrencode.h>

#endif
