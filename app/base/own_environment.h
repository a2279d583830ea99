#pragma once
// Removes environment variables that could select other code, other trust or another print server.

#include <array>

namespace jcic {

/// What is not heard: each names a file or folder whose code or configuration a library would load, whom it would
/// trust, the card service that would be given the card's password, fonts whose digits are others, or has what is typed
/// written into a log. What is needed to find the person (HOME, XDG_*_HOME), the screen and the language stays.
inline constexpr std::array unheard_variables{
    // code
    "OPENSSL_CONF", "OPENSSL_CONF_INCLUDE", "OPENSSL_MODULES", "OPENSSL_ENGINES", "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_STYLE_OVERRIDE", "GCONV_PATH", "GIO_EXTRA_MODULES", "GIO_MODULE_DIR", "GTK_PATH",
    "GTK_EXE_PREFIX", "GTK_MODULES", "GTK3_MODULES", "GTK_IM_MODULE_FILE", "GDK_PIXBUF_MODULE_FILE",
    "__EGL_VENDOR_LIBRARY_DIRS", "__EGL_VENDOR_LIBRARY_FILENAMES", "LIBGL_DRIVERS_PATH", "GBM_BACKENDS_PATH",
    "GSS_MECH_CONFIG", "KRB5_CONFIG",
    // trust, and who is spoken to
    "SSL_CERT_FILE", "SSL_CERT_DIR", "GNUTLS_SYSTEM_PRIORITY_FILE", "CUPS_SERVERROOT", "CUPS_DATADIR",
    "PCSCLITE_CSOCK_NAME", "TPM2OPENSSL_TCTI", "TPM2OPENSSL_PARENT_AUTH",
    // fonts
    "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "QT_QPA_FONTDIR", "XDG_DATA_DIRS",
    // logs
    "SSLKEYLOGFILE", "QT_LOGGING_CONF", "QT_LOGGING_RULES", "WAYLAND_DEBUG", "KRB5_TRACE", "TSS2_LOG", "TSS2_LOGFILE"};

/// Takes them out of this process; nor does a limit of files' sizes that it was started under end it. Every program
/// calls it before anything else: OpenSSL reads its variables once, when it is first used, Qt when the application is
/// made.
void forget_environment();

/// Whether it took out the name of another card service, as remote sessions give one (xrdp and others redirect the
/// readers of a far computer so).
[[nodiscard]] bool session_had_card_service();

}  // namespace jcic
