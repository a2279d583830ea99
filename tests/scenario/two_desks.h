#pragma once
// A desk that reads another's files: here this workstation's own key signs for the other.

#include <QTemporaryDir>
#include <functional>

#include "app/desk/exchange/exchange_desk.h"
#include "app/domain/registers/desks.h"
#include "app/files/files.h"
#include "app/openssl/ecdsa_form.h"
#include "app/paper/pdf/document_signer.h"
#include "at_the_desk.h"
#include "support/result.h"

namespace jcic::scenario {

class AtTwoDesks : protected AtTheDesk {
protected:
    using Changed = std::function<void(domain::DeskExchange&)>;
    static constexpr const char* other = "0129999-W2";
    static constexpr const char* there = "00112233445566778899aabbccddeeff";  ///< a query of the other desk
    QTemporaryDir beside_;
    int files_ = 0;

    [[nodiscard]] std::filesystem::path place() {
        return std::filesystem::path(beside_.path().toStdString()) / ("exchange-" + std::to_string(++files_));
    }
    /// Every practice workstation has a key of its own: here this one's signs for the other desk.
    paper::PemSigner signer() {
        const auto certificate = files::read(profile_ / "workstation.pem").value();
        const auto key = files::read_secret(profile_ / "workstation.key");
        return paper::PemSigner::from(certificate, *key).value();
    }
    std::string fingerprint() { return to_hex(desk::sha256_of(signer().certificate())); }
    [[nodiscard]] std::string text(const Changed& changed) {
        const auto& settings = desk_->parts().machine.settings();
        domain::DeskExchange said{"practice",
                                  settings.institution.text(),
                                  settings.branch,
                                  other,
                                  desk_->parts().machine.clock().now(),
                                  0,
                                  40,
                                  {},
                                  {}};
        changed(said);
        auto by = signer();
        const auto written = domain::exchange_text(said, by.certificate());
        return domain::exchange_file(written, *openssl::raw_from_der(by.sign(view(written)).value()));
    }
    std::filesystem::path file(const std::string& bytes) {
        const auto path = place();
        if (!files::replace(path, bytes)) qFatal("file");
        return path;
    }
    std::filesystem::path file_of(const Changed& changed) { return file(text(changed)); }
    [[nodiscard]] Changed says(const std::string& authorisation, domain::AuthorisationUse use,
                               std::uint64_t through = 40) {
        return [this, authorisation, use, through](domain::DeskExchange& said) {
            said.through = through;
            said.uses.push_back({authorisation, there, domain::Item::t50, use, desk_->parts().machine.clock().now()});
        };
    }
    Result<std::string> take(const char* step, const std::string& row, const domain::registers::Values& typed) {
        return desk_->registers().take_step(
            {&domain::registers::desks, domain::registers::desks.step(step), row, typed, std::nullopt});
    }
    /// As the unit head, who compared the certificate.
    void know_the_other() {
        VERIFY_OK(officer().sign_in(domain::Duty::unit_head));
        VERIFY_OK(take("desk.known", "",
                       {{"workstation", other}, {"certificate", fingerprint()}, {"compared", "telephone"}}));
    }
    void compare_refused(const std::filesystem::path& path, const char* reason) {
        const auto read = desk_->exchange().read(path);
        COMPARE_FAULT(read, exchange_file);
        QCOMPARE(QString::fromStdString(std::string(read.error().detail("reason"))), QString::fromLatin1(reason));
    }
    inquiry::Form form() {
        auto one = officer();
        if (!one.sign_in()) qFatal("sign-in");
        auto out = one.whole_form();
        if (!out) qFatal("form");
        return *std::move(out);
    }
};

}  // namespace jcic::scenario
