#pragma once
// A program that takes secrets does not let its environment name other code, other trust or another print server.

#include <array>

namespace jcic {

/// What is not heard: each names a file or folder whose code or configuration a library would load, or whom it would
/// trust. What is needed to find the person (HOME, XDG_*), the screen, the language and the card service stays.
inline constexpr std::array unheard_variables{
    "OPENSSL_CONF",      "OPENSSL_CONF_INCLUDE", "OPENSSL_MODULES",
    "OPENSSL_ENGINES",   "SSL_CERT_FILE",        "SSL_CERT_DIR",
    "SSLKEYLOGFILE",     "QT_PLUGIN_PATH",       "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QT_STYLE_OVERRIDE", "GCONV_PATH",           "GIO_EXTRA_MODULES",
    "GTK_PATH",          "GTK_MODULES",          "CUPS_SERVERROOT",
    "CUPS_DATADIR"};

/// Takes them out of this process. Every program calls it before anything else: OpenSSL reads its variables once, when
/// it is first used, Qt when the application is made.
void forget_environment();

}  // namespace jcic
