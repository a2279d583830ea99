#pragma once
// A witness at a hub, as its own program and under its own role.

#include "cli/terminal.h"
#include "tests/hub/hub_rig.h"

namespace jcic::test {

/// The witness's own program, with a certificate for the hub.
class Audit {
public:
    static constexpr const char* role = "witness_audit";
    explicit Audit(const HubRig& rig, const char* name = "bank.example/audit", const std::string& as = role)
        : rig_(rig) {
        const auto made = run({"init", path("witness"), name});
        if (made.status != 0) qFatal("init");
        key_ = made.out.trimmed();
        const auto pair = ec_key();
        CertificateWish wish;
        wish.subject = as;
        write("own.pem", TestAuthority::pem_of(rig.authority.issue(pair.get(), wish)));
        write("ca.pem", TestAuthority::pem_of(rig.authority.certificate().der()));
        const std::shared_ptr<BIO> out(BIO_new(BIO_s_mem()), BIO_free);
        PEM_write_bio_PKCS8PrivateKey(out.get(), pair.get(), nullptr, nullptr, 0, nullptr, nullptr);
        char* text = nullptr;
        const long size = BIO_get_mem_data(out.get(), &text);
        write("own.key", {text, static_cast<std::size_t>(size)});
        as_ = as;
    }
    static Ended run(const QStringList& line) { return run_to_end(built("app/jcic-desk-witness"), line, {}); }
    [[nodiscard]] QString key() const { return key_; }
    [[nodiscard]] QString conninfo() const {
        return QStringLiteral(
                   "host=127.0.0.1 port=%1 dbname=bank user=%2 sslmode=verify-full sslrootcert=%3 "
                   "sslcert=%4 sslkey=%5")
            .arg(QString::number(rig_.server.port()), QString::fromStdString(as_), path("ca.pem"), path("own.pem"),
                 path("own.key"));
    }
    /// By the key that the desk's `ledger head` prints.
    [[nodiscard]] Ended trust(const QString& log) const { return run({"trust", path("witness"), log}); }
    static Ended run_hub(const HubRig& rig, QStringList line) {
        line << "--connect" << QString::fromStdString(rig.server.owner_text());
        return run_to_end(built("app/jcic-desk-hub"), line, {});
    }
    [[nodiscard]] Ended enrol(const char* as = role) const { return run_hub(rig_, {"witness", as, key()}); }
    [[nodiscard]] Ended sign() const { return run({"sign", path("witness"), "--connect", conninfo()}); }
    [[nodiscard]] QString status() const { return run({"status", path("witness")}).out; }
    [[nodiscard]] QString path(const char* name) const { return folder_.filePath(name); }

private:
    void write(const char* name, const std::string& text) const {
        if (!files::replace(path(name).toStdString(), std::string_view(text))) qFatal("not written");
        QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner);
    }
    const HubRig& rig_;
    QTemporaryDir folder_;
    QString key_;
    std::string as_;
};

}  // namespace jcic::test
