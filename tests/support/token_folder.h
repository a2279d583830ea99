#pragma once
// Tokens of SoftHSM in a folder of their own, and where the modules lie.

#include <openssl/pem.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <string>

#include "app/base/bytes.h"
#include "app/base/secret.h"
#include "app/token/process.h"

namespace jcic::test {

inline constexpr auto softhsm = "/usr/lib/softhsm/libsofthsm2.so";
inline const std::string user_password = "a1b2c3d4";

inline Secret secret(std::string_view text) {
    return Secret::from(view(text));
}

inline std::string opensc_module() {
    for (const char* folder : {"/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"})
        if (const auto path = std::string(folder) + "/opensc-pkcs11.so"; QFile::exists(QString::fromStdString(path)))
            return path;
    return {};
}

class TokenFolder {
public:
    [[nodiscard]] token::ModuleLimits limits() const {
        token::ModuleLimits limits;
        limits.setting = "SOFTHSM2_CONF=" + at("softhsm2.conf").toStdString();
        limits.folder = folder_.path().toStdString();
        return limits;
    }
    [[nodiscard]] std::string path() const { return folder_.path().toStdString(); }
    [[nodiscard]] bool make(const char* label) const {
        QFile settings(at("softhsm2.conf"));
        if (!settings.open(QFile::WriteOnly)) return false;
        settings.write("directories.tokendir = " + folder_.path().toUtf8() + "\nobjectstore.backend = file\n");
        settings.close();
        return run("softhsm2-util", {"--init-token", "--free", "--label", label, "--so-pin", "12345678", "--pin",
                                     QString::fromStdString(user_password)});
    }
    /// A key and its certificate, as a card's maker puts them there.
    [[nodiscard]] bool fill(const char* label, EVP_PKEY* key, const Bytes& certificate) const {
        FILE* file = std::fopen(qPrintable(at("key.pem")), "w");
        PEM_write_PKCS8PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
        std::fclose(file);
        QFile der(at("certificate.der"));
        if (!der.open(QFile::WriteOnly)) return false;
        der.write(reinterpret_cast<const char*>(certificate.data()), static_cast<qint64>(certificate.size()));
        der.close();
        const auto password = QString::fromStdString(user_password);
        // Of the two tools one says what a key may do: a key of EC agrees as well.
        const bool made =
            EVP_PKEY_is_a(key, "EC") == 1
                ? run("pkcs11-tool", {"--module", softhsm, "--token-label", label, "--login", "--pin", password,
                                      "--write-object", at("key.pem"), "--type", "privkey", "--label", "signing",
                                      "--id", "01", "--usage-sign", "--usage-derive"})
                : run("softhsm2-util", {"--import", at("key.pem"), "--token", label, "--label", "signing", "--id", "01",
                                        "--pin", password});
        return made && run("pkcs11-tool",
                           {"--module", softhsm, "--token-label", label, "--login", "--pin", password, "--write-object",
                            at("certificate.der"), "--type", "cert", "--id", "01", "--label", "signing"});
    }

private:
    [[nodiscard]] QString at(const char* name) const { return folder_.filePath(QLatin1String(name)); }
    [[nodiscard]] bool run(const QString& program, const QStringList& arguments) const {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("SOFTHSM2_CONF", at("softhsm2.conf"));
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        const bool done = process.waitForFinished(60'000) && process.exitCode() == 0;
        if (!done) qWarning("%s", process.readAllStandardError().constData());
        return done;
    }
    QTemporaryDir folder_;
};

}  // namespace jcic::test
