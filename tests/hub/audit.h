#pragma once
// A witness at a hub, as its own program and under its own role.

#include "cli/terminal.h"
#include "tests/hub/role_at_hub.h"

namespace jcic::test {

/// The witness's own program, with a certificate for the hub.
class Audit {
public:
    static constexpr const char* role = "witness_audit";
    explicit Audit(const HubRig& rig, const char* name = "bank.example/audit", const std::string& as = role)
        : rig_(rig), at_hub_(rig, as) {
        const auto made = run({"init", path("witness"), name});
        if (made.status != 0) qFatal("init");
        key_ = made.out.trimmed();
    }
    static Ended run(const QStringList& line) { return run_to_end(built("app/jcic-desk-witness"), line, {}); }
    [[nodiscard]] QString key() const { return key_; }
    [[nodiscard]] QString conninfo() const { return at_hub_.conninfo(); }
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
    const HubRig& rig_;
    RoleAtHub at_hub_;
    QTemporaryDir folder_;
    QString key_;
};

}  // namespace jcic::test
