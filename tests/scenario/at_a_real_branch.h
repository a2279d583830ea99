#pragma once
// A real branch in this process: founded by the terminal out of a file of answers, certified by an authority of its
// own, against JCIC's host in another process under that authority, with a card in a virtual reader that it issued.

#include "app/desk/queries/approval_desk.h"
#include "app/desk/queries/query_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/seat/card_desk.h"
#include "app/desk/seat/seat.h"
#include "app/desk/setup/setup_desk.h"
#include "app/desk/workplace.h"
#include "app/practice/card/card_vpcd.h"
#include "app/rehearsal/worlds.h"
#include "profile.h"
#include "scenario/card_hands.h"
#include "support/new_branch.h"
#include "support/pcscd.h"
#include "support/piv_chip.h"
#include "support/test_program.h"

namespace jcic::scenario {

using test::NewBranch;

class AtARealBranch {
protected:
    static Secret secret(const std::string& text) { return Secret::from(view(text)); }
    static domain::PersonId person(const char* code) { return domain::PersonId::parse(code).value(); }
    void open() {
        desk::OpenOptions opening;
        opening.profile = branch_.profile();
        auto opened = desk::Workplace::open(opening);
        QVERIFY2(opened, qPrintable(code(opened)));
        desk_ = std::move(*opened);
    }
    QString sign_in(const char* who, const std::string& password) {
        return code(desk_->seat().sign_in(person(who), secret(password)));
    }
    QStringList missing() {
        const auto view = desk::SetupDesk(desk_->parts()).view();
        QStringList out;
        if (view)
            for (const auto& line : view->lines)
                if (!line.done) out << QString::fromStdString(std::string(domain::setup_info(line.step).name));
        return out;
    }
    QString take(const char* book, const char* action, domain::registers::Values values, const std::string& row = {}) {
        const auto* found = domain::registers::find(book);
        return code(desk_->registers().take_step({found, found->step(action), row, std::move(values), {}}));
    }

    void begin() {
        QVERIFY2(branch_.serve(test::built("tests/scenario/scenario_real_host")), "the host did not start");
        QVERIFY2(daemon_.start(), "pcscd did not start, or another one is running");
        test::PivContent content;
        content.key = test::ec_key();
        test::CertificateWish wish;
        wish.subject = branch_.institution.text() + "-09";
        content.certificate = branch_.authority.issue(content.key.get(), wish);
        chip_ = std::make_shared<test::PivChip>(std::move(content));
        slot_ = std::make_unique<practice::VpcdCard>(chip_);
        QVERIFY(QTest::qWaitFor([this] { return slot_->insert().has_value(); }));
    }

    void designate(const char* who, const char* name, const char* duty) {
        const auto* book = &domain::registers::people;
        const auto made =
            desk_->registers().take_step({book,
                                          book->step("person.designated"),
                                          {},
                                          {{"code", who},
                                           {"name", name},
                                           {"title", "專員"},
                                           {"ways", std::string_view(duty) == "query-officer" ? "N" : "-"},
                                           {"duties", duty},
                                           {"from", today_.text()},
                                           {"briefed", today_.text()}},
                                          {}},
                                         secret(std::string(who) + "-2026-Pass"));
        QCOMPARE(scenario::code(made), QString());
    }

    void designate_all() {
        open();
        QCOMPARE(sign_in("L01", NewBranch::head_password), QString());
        designate("L02", "林核准", "supervisor");
        designate("L03", "王查詢", "query-officer");
        designate("L05", "李保卡", "card-custodian");
        designate("L06", "張保密", "password-custodian");
        designate("L07", "何覆核", "reviewer");
    }
    void take_card_and_forms() {
        card_ = desk_->card().receive(person("L05")).value_or("");
        QVERIFY(!card_.empty());
        QCOMPARE(take("envelopes", "envelope.received",
                      {{"card", card_}, {"mail", "R-0001"}, {"received", today_.text()}, {"seal", "yes"}}),
                 QString());
        const auto& book = domain::registers::envelopes;
        const domain::registers::Values given{{"keeper", "L06"}, {"seal-handed", "yes"}};
        const domain::registers::StepRequest on{&book, book.step("envelope.handed-on"), "1", given, person("L06")};
        const auto page = desk_->registers().page(on).value();
        QCOMPARE(code(desk_->registers().take_step(on, page, secret("L06-2026-Pass"))), QString());
        QCOMPARE(sign_in("L03", "L03-2026-Pass"), QString());
        const auto& applicant = branch_.world.applicants.front();
        const auto* held = branch_.world.authorisation(applicant.suggestion.authorisation);
        QVERIFY(held != nullptr);
        for (auto& taken : rehearsal::steps_to(*held, applicant.name, today_)) {
            const auto* step = domain::registers::authorisations.step(taken.action);
            QCOMPARE(take("authorisations", taken.action.data(), std::move(taken.values),
                          step->begins() ? std::string() : held->reference),
                     QString());
        }
    }

    void query_to_JCIC_and_back() {
        const auto& applicant = branch_.world.applicants.front();
        inquiry::Form form;
        form.subject_id = applicant.id.text();
        form.subject_name = applicant.name;
        form.business = applicant.suggestion.business;
        form.subject_kind = applicant.suggestion.subject_kind;
        form.borrower_id = applicant.suggestion.borrower_id;
        form.borrower_name = applicant.suggestion.borrower_name;
        form.case_number = applicant.suggestion.case_number;
        form.reason = applicant.suggestion.reason;
        form.authorisation = applicant.suggestion.authorisation;
        form.items = {domain::Item::t52};
        const auto query = desk_->queries().submit(form);
        QVERIFY2(query, qPrintable(code(query)));
        const auto approval = desk_->approvals().approval(*query);
        QVERIFY(approval);
        QCOMPARE(code(desk_->approvals().decide(*query, approval->page, form.items, "", person("L02"),
                                                secret("L02-2026-Pass"))),
                 QString());
        QCOMPARE(code(scenario::hand_over(*desk_, true, card_, secret("L05-2026-Pass"))), QString());
        QCOMPARE(code(desk_->seat().open_account(secret("Account-2026-Jcic"))), QString());
        const auto own = secret("L06-2026-Pass");  // as the branch decided when it was set up (R-DU-2)
        const auto opened = desk_->card().open_jcic(secret(chip_->content.pin.digits), {}, {}, {{person("L06"), &own}});
        QCOMPARE(code(opened), QString());
        QCOMPARE(code(desk_->queries().request(*query, {})), QString());
        const auto fetched = desk_->queries().retrieve(*query, domain::Item::t52, {});
        QVERIFY2(fetched && *fetched, qPrintable(code(fetched)));
    }

    NewBranch branch_;
    test::Pcscd daemon_;
    std::shared_ptr<test::PivChip> chip_;
    std::unique_ptr<practice::VpcdCard> slot_;
    std::unique_ptr<desk::Workplace> desk_;
    std::string card_;
    domain::RocDate today_ = domain::roc_date_at(SystemClock().now());
};

}  // namespace jcic::scenario
