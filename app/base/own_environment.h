#pragma once
// Removes environment variables that could select other code, other trust or another print server.

#include <array>

namespace jcic {

/// Ignored variables: each names a file or folder whose code or configuration a library would load, trusted
/// authorities, the card service that would receive the card's password, fonts whose digits may differ, or a log for
/// what is typed. Variables for the user (HOME, XDG_*_HOME), the screen and the language stay.
inline constexpr std::array unheard_variables{
    // code
    "OPENSSL_CONF", "OPENSSL_CONF_INCLUDE", "OPENSSL_MODULES", "OPENSSL_ENGINES", "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_STYLE_OVERRIDE", "GCONV_PATH", "GIO_EXTRA_MODULES", "GIO_MODULE_DIR", "GTK_PATH",
    "GTK_EXE_PREFIX", "GTK_MODULES", "GTK3_MODULES", "GTK_IM_MODULE_FILE", "GDK_PIXBUF_MODULE_FILE",
    "__EGL_VENDOR_LIBRARY_DIRS", "__EGL_VENDOR_LIBRARY_FILENAMES", "LIBGL_DRIVERS_PATH", "GBM_BACKENDS_PATH",
    "GSS_MECH_CONFIG", "KRB5_CONFIG",
    // trust, and partners of communication
    "SSL_CERT_FILE", "SSL_CERT_DIR", "GNUTLS_SYSTEM_PRIORITY_FILE", "CUPS_SERVERROOT", "CUPS_DATADIR",
    "PCSCLITE_CSOCK_NAME", "TPM2OPENSSL_TCTI", "TPM2OPENSSL_PARENT_AUTH",
    // fonts
    "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "QT_QPA_FONTDIR", "XDG_DATA_DIRS",
    // logs
    "SSLKEYLOGFILE", "QT_LOGGING_CONF", "QT_LOGGING_RULES", "WAYLAND_DEBUG", "KRB5_TRACE", "TSS2_LOG", "TSS2_LOGFILE"};

/// Removes them from this process, and ignores the signal of an inherited file size limit. Every program calls it
/// first: OpenSSL reads its variables once, on first use, Qt when the application is made.
void forget_environment();

/// Whether it removed the name of another card service, as remote sessions set one (xrdp and others redirect a remote
/// computer's readers this way).
[[nodiscard]] bool session_had_card_service();

}  // namespace jcic
