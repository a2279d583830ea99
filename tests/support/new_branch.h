#pragma once
// A real branch before its first start: an authority of its own, JCIC's host under it in a process of its own, and the
// answers that its head office prepared.

#include <QProcess>
#include <QTemporaryDir>
#include <filesystem>
#include <fstream>

#include "app/files/files.h"
#include "app/practice/world/world.h"
#include "cli/terminal.h"
#include "support/server_process.h"
#include "support/test_authority.h"

namespace jcic::test {

/// A pipe whose two ends both go to one child: what it writes out is what it is told back.
class EchoPipe {
public:
    EchoPipe() {
        if (pipe(ends_) != 0) qFatal("pipe");
    }
    ~EchoPipe() {
        close(ends_[0]);
        close(ends_[1]);
    }
    EchoPipe(const EchoPipe&) = delete;
    EchoPipe& operator=(const EchoPipe&) = delete;
    [[nodiscard]] QString in() const { return QString::number(ends_[1]); }
    [[nodiscard]] QString out() const { return QString::number(ends_[0]); }

private:
    int ends_[2]{};
};

class NewBranch {
public:
    static constexpr const char* head_password = "Head-2026-Right";
    static constexpr const char* administrator_password = "Admin-2026-Right";

    NewBranch()
        : world(practice::make_world(domain::roc_date_at(SystemClock().now()))), institution(world.own_branch().code) {
        write("ca.pem", TestAuthority::pem_of(authority.certificate().der()));
        const auto key = ec_key();
        CertificateWish wish;
        wish.subject = "localhost";
        wish.names = "DNS:localhost,IP:127.0.0.1";
        write("server.pem", TestAuthority::pem_of(authority.issue(key.get(), wish)));
        write("server.key", pem_of(key));
        write("accounts", "L03 = Account-2026-Jcic\n");
        answer("institution", institution.text());
        answer("branch", "忠孝分行");
        answer("workstation", workstation());
        answer("host", "https://127.0.0.1:1");
        answer("host_ca", "ca.pem");
        answer("card_profile", "piv");
        answer("card_ca", "ca.pem");
        answer("host_account", "apart");
        answer("head_code", "L01");
        answer("head_name", "陳主管");
        answer("head_title", "經理");
        answer("administrator_code", "L08");
        answer("administrator_name", "吳管理");
        answer("administrator_title", "作業主任");
        answer("request", "workstation.csr");
        answer("certificate", "workstation.pem");
        const auto today = domain::roc_date_at(SystemClock().now()).text();
        answer("password-held.password_held_by", "custodian");
        answer("password-held.from", today);
        answer("password-held.why", "依稽核手冊");
        answer("password-changed.password_changed_by", "member");
        answer("password-changed.from", today);
        answer("password-changed.why", "依稽核手冊");
        answer("cd-account.account", "CD0129");
        answer("cd-account.letter", "忠孝字第 7 號");
        answer("cd-account.since", today);
        answer("authorisation-test.sent", today);
        answer("authorisation-test.reply", "0000");
        answer("authorisation-test.called", today);
        answer("authorisation-test.called-back", today);
        for (const std::string step : {"deletion-procedure", "t52-procedure", "control-procedure"}) {
            answer(step + ".title", step == "t52-procedure"       ? "勞保資料使用規範"
                                    : step == "control-procedure" ? "信用資訊查詢作業控管要點"
                                                                  : "資料刪除作業程序");
            answer(step + ".version", "第一版");
            answer(step + ".from", today);
            answer(step + ".where", "總行規章系統");
        }
        answer("reasons.title", "房貸");
        answer("reasons.text", "房屋貸款償債能力審查");
    }
    ~NewBranch() {
        if (host_.state() != QProcess::Running) return;
        host_.closeWriteChannel();
        if (!host_.waitForFinished(10'000)) host_.kill();
    }

    /// Serves from here on, on a port of its own, which the answers name.
    [[nodiscard]] bool serve(const QString& program) {
        host_.start(program, {QString::fromStdString(folder().string())});
        if (!host_.waitForReadyRead(20'000)) return false;
        const auto port = host_.readLine().trimmed().toStdString();
        answer("host", "https://127.0.0.1:" + port);
        return !port.empty();
    }

    void answer(const std::string& key, const std::string& value) { answers_[key] = value; }
    void forget(const std::string& key) { answers_.erase(key); }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder() / name, std::ios::binary) << text;
    }
    [[nodiscard]] std::string read(const std::string& name) const { return files::read_text(folder() / name).value(); }
    [[nodiscard]] std::filesystem::path folder() const { return folder_.path().toStdString(); }
    [[nodiscard]] std::filesystem::path profile() const { return folder() / "branch"; }
    [[nodiscard]] std::string workstation() const { return institution.text() + "-W1"; }
    [[nodiscard]] QStringList in_profile() const {
        return {"--json", "--profile", QString::fromStdString(profile().string())};
    }

    void write_answers() const {
        std::string text = "# 忠孝分行\n";
        for (const auto& [key, value] : answers_) text += key + " = " + value + "\n";
        write("answers.conf", text);
    }
    /// jcic-desk-cli setup over these answers, with both passwords and both halves typed back.
    [[nodiscard]] Ended set_up(const QStringList& more = {}, const QByteArray& head = head_password,
                               const QProcessEnvironment& environment = without_printers()) const {
        write_answers();
        const SecretPipe one(head);
        const SecretPipe other(administrator_password);
        const EchoPipe first;
        const EchoPipe second;
        return jcic_desk_cli(
            QStringList{"setup", "--answers", QString::fromStdString((folder() / "answers.conf").string()), "--user",
                        "L01", "--second", "L08", "--password-fd", one.number(), "--second-password-fd", other.number(),
                        "--first-fd", first.in(), "--first-back-fd", first.out(), "--second-fd", second.in(),
                        "--second-back-fd", second.out()} +
                in_profile() + more,
            {}, environment);
    }
    /// What the authority makes of the request that set-up wrote.
    void certify(const CertificateWish& wish = whatever_is_asked()) const {
        write("workstation.pem", authority.grant(read("workstation.csr"), wish));
    }
    [[nodiscard]] static CertificateWish whatever_is_asked() {
        CertificateWish wish;
        wish.subject = "";
        return wish;
    }

    TestAuthority authority{"測試憑證機構"};
    practice::World world;
    domain::InstitutionCode institution;

private:
    [[nodiscard]] static std::string pem_of(const KeyPtr& key) {
        const std::shared_ptr<BIO> out(BIO_new(BIO_s_mem()), BIO_free);
        PEM_write_bio_PKCS8PrivateKey(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        char* data = nullptr;
        const long size = BIO_get_mem_data(out.get(), &data);
        return {data, static_cast<std::size_t>(size)};
    }
    QTemporaryDir folder_;
    std::map<std::string, std::string> answers_;
    ServerProcess host_;
};

}  // namespace jcic::test
