#pragma once
// ZXing under one name: Debian 12 has 1.4, Debian 13 has 2.3, which calls hints options.

#define ZX_USE_UTF8  // 1.4 gives texts as 2.3 does

#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/Version.h>)
#include <ZXing/Version.h>
#else
#include <ZXing/ZXVersion.h>
#endif

namespace jcic::scanner {

#if ZXING_VERSION_MAJOR < 2
using ReaderOptions = ZXing::DecodeHints;
#else
using ZXing::ReaderOptions;
#endif

}  // namespace jcic::scanner
