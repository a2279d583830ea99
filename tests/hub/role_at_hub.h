#pragma once
// Whoever connects to the hub without a desk (a witness, head office): a certificate and a key of their own in files,
// and the connection string that names them.

#include "tests/hub/hub_rig.h"

namespace jcic::test {

class RoleAtHub {
public:
    RoleAtHub(const HubRig& rig, const std::string& role) : rig_(rig), role_(role) {
        const auto pair = ec_key();
        CertificateWish wish;
        wish.subject = role;
        write("own.pem", TestAuthority::pem_of(rig.authority.issue(pair.get(), wish)));
        write("ca.pem", TestAuthority::pem_of(rig.authority.certificate().der()));
        const std::shared_ptr<BIO> out(BIO_new(BIO_s_mem()), BIO_free);
        PEM_write_bio_PKCS8PrivateKey(out.get(), pair.get(), nullptr, nullptr, 0, nullptr, nullptr);
        char* text = nullptr;
        const long size = BIO_get_mem_data(out.get(), &text);
        write("own.key", {text, static_cast<std::size_t>(size)});
    }
    [[nodiscard]] QString conninfo() const {
        return QStringLiteral(
                   "host=127.0.0.1 port=%1 dbname=bank user=%2 sslmode=verify-full sslrootcert=%3 "
                   "sslcert=%4 sslkey=%5")
            .arg(QString::number(rig_.server.port()), QString::fromStdString(role_), folder_.filePath("ca.pem"),
                 folder_.filePath("own.pem"), folder_.filePath("own.key"));
    }

private:
    void write(const char* name, const std::string& text) const {
        if (!files::replace(folder_.filePath(name).toStdString(), std::string_view(text))) qFatal("not written");
        QFile::setPermissions(folder_.filePath(name), QFile::ReadOwner | QFile::WriteOwner);
    }
    const HubRig& rig_;
    std::string role_;
    QTemporaryDir folder_;
};

}  // namespace jcic::test
