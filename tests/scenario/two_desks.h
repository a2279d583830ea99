#pragma once
// A desk that reads another's statements: here this workstation's own key signs for the other.

#include <functional>

#include "app/desk/exchange/exchange_judge.h"
#include "app/desk/exchange/own_statement.h"
#include "app/desk/exchange/statement_desk.h"
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
    [[nodiscard]] Result<desk::JudgedExchange> judge(const std::string& bytes) {
        const auto parts = desk_->parts();
        return desk::judged_exchange(parts.machine, *parts.seating.seat(), bytes);
    }
    Result<desk::ExchangeRead> import_exchange(desk::JudgedExchange judged) {
        const auto parts = desk_->parts();
        return desk::take_judged(parts.machine, *parts.seating.seat(), std::move(judged), ledger::anybody);
    }
    Result<desk::ExchangeRead> read_in(const std::string& bytes) {
        JCIC_TRY(auto judged, judge(bytes));
        return import_exchange(std::move(judged));
    }
    /// What this desk says in that part, signed and written of; and its bytes.
    Result<std::pair<desk::ExchangeWritten, std::string>> write(const desk::ExchangePart& part) {
        const auto parts = desk_->parts();
        JCIC_TRY(auto* seat, parts.seating.seat_for(domain::may_back_up));
        JCIC_TRY(auto out, desk::unsigned_exchange(parts.machine, *seat, part));
        JCIC_TRY(auto statement, desk::signed_exchange(parts.machine, *seat, out));
        JCIC_CHECK(desk::note_written(*seat, out.said, statement.bytes, ledger::anybody));
        return std::pair{std::move(out), std::move(statement.bytes)};
    }
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
    void compare_refused(const std::string& bytes, const char* reason) {
        const auto refused = read_in(bytes);
        COMPARE_FAULT(refused, exchange_file);
        QCOMPARE(QString::fromStdString(std::string(refused.error().detail("reason"))), QString::fromLatin1(reason));
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
