// libarchive for Swift: the library's own declarations, and what Swift cannot call.

#ifndef CARDINAL_CARCHIVE_SHIM_H
#define CARDINAL_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>

/// Whether what was read last is of another format than was asked for: libarchive borrows the system's
/// numbers for that, another one on each system.
static inline int cardinal_archive_is_of_other_format(struct archive *archive) {
  int number = archive_errno(archive);
#ifdef EFTYPE
  if (number == EFTYPE) return 1;
#endif
  return number == EILSEQ || number == EINVAL;
}

#endif
