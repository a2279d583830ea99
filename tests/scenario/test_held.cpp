// A legal hold, a loan's end entered once, and an authorisation that its subject revoked, at a desk with its real
// ledger: what is refused, what is told, what follows; and that the ledger's verification has nothing to say.
#include <QtTest>
#include <algorithm>
#include <set>

#include "app/desk/queries/retention_desk.h"
#include "app/desk/registers/duties_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/loan_ends.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using domain::Item;
namespace registers = domain::registers;

class TestHeld : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }
    void what_is_held_is_not_deleted_until_two_lifted_the_hold();
    void the_loans_end_is_entered_once_for_its_case();
    void a_form_that_is_held_through_its_query_says_so_in_every_list_of_what_is_due();
    void of_what_its_subject_revoked_nothing_is_asked_and_each_record_is_decided_about();

private:
    std::optional<desk::TodoRow> told(desk::TodoKind kind) {
        const auto snapshot = desk_->snapshot();
        const auto found = std::ranges::find(snapshot->todo, kind, &desk::TodoRow::kind);
        return found == snapshot->todo.end() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] const inquiry::QueryEntry& query(const inquiry::QueryId& id) {
        auto& seat = *desk_->parts().seating.seat();
        if (!seat.follow_queries()) qFatal("follow");
        return *seat.book().find(id);
    }
};

void TestHeld::what_is_held_is_not_deleted_until_two_lifted_the_hold() {
    const auto id = ready_to_request();
    auto one = officer();
    VERIFY_OK(desk_->queries().request(id, {}));
    VERIFY_OK(one.fetch(id, Item::t52));
    const auto person = query(id).query->subject.text();
    VERIFY_OK(one.sign_in(Duty::unit_head));
    const auto row = desk().take(wanted(registers::holds, registers::hold_entered, "",
                                        {{"subject", person},
                                         {"by", "prosecutor"},
                                         {"letter", "北檢字第1號"},
                                         {"dated", today()},
                                         {"why", "偵查中案件"}}));
    VERIFY_OK(row);
    QVERIFY(last_event("hold.entered").at("held-then").find("query:" + id) != std::string::npos);
    VERIFY_OK(one.sign_in());
    auto& retention = desk_->retention();
    VERIFY_OK(retention.use_up(id, Item::t52));
    const auto witness = one.with(Duty::supervisor);
    const auto password = one.secret(witness.password);
    const auto refused = retention.erase_record(id, Item::t52, "使用完竣", witness.person, password);
    COMPARE_FAULT(refused, retention_held);
    QCOMPARE(std::string(refused.error().detail("hold")), *row);
    COMPARE_FAULT(retention.deletion_page(id, Item::t52), retention_held);
    const auto conflict = told(desk::TodoKind::t52_held);
    QVERIFY(conflict && conflict->hold == *row && !told(desk::TodoKind::delete_record));
    const auto kept = retention.kept().value();
    QCOMPARE(std::ranges::find(kept, id, &desk::KeptRow::query)->hold, *row);
    const auto list = desk().rows(registers::kept_queries, {}).value();
    QVERIFY(std::ranges::any_of(list.rows, [&](const auto& line) { return line.id == id; }));
    VERIFY_OK(one.sign_in(Duty::unit_head));
    QVERIFY(told(desk::TodoKind::t52_held));  // for the head, too
    VERIFY_OK(one.beside(Duty::reviewer, wanted(registers::holds, "hold.lifted", *row,
                                                {{"lifting-letter", "北檢字第2號"}, {"lifted-why", "偵查終結"}})));
    VERIFY_OK(one.sign_in());
    QVERIFY(told(desk::TodoKind::delete_record) && !told(desk::TodoKind::t52_held));
    VERIFY_OK(retention.erase_record(id, Item::t52, "使用完竣", witness.person, password));
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

void TestHeld::the_loans_end_is_entered_once_for_its_case() {
    const auto id = ready_to_request();
    auto one = officer();
    VERIFY_OK(desk_->queries().request(id, {}));
    VERIFY_OK(one.fetch(id, Item::t52));
    VERIFY_OK(desk_->retention().file_with_case({{id, Item::t52}}, "授信卷宗留存"));
    const auto number = query(id).case_number;
    const auto form = query(id).authorisation;
    const auto& book = registers::loan_ends;
    const registers::Values end{{"case-number", number}, {"how", "ended"}, {"on", today()}};
    auto other = end;
    other["case-number"] = "沒有這一案";
    COMPARE_FAULT(desk().take(wanted(book, registers::loan_end_entered, "", other)), input_form);
    VERIFY_OK(desk().take(wanted(book, registers::loan_end_entered, "", end)));
    QVERIFY(query(id).relation && query(id).relation->on.text() == today());
    QVERIFY(!query(id).items.at(Item::t52).filed_at);
    const auto shown = desk().row(registers::authorisations, form).value();
    QCOMPARE(std::string(shown.row.state->name), std::string("ended"));
    COMPARE_FAULT(desk().take(wanted(book, registers::loan_end_entered, "", end)), register_state);
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

/// The hold names the query alone, and not the form that it leans on.
void TestHeld::a_form_that_is_held_through_its_query_says_so_in_every_list_of_what_is_due() {
    const auto id = ready_to_request();
    auto one = officer();
    VERIFY_OK(desk_->queries().request(id, {}));
    const auto form = query(id).authorisation;
    const auto& book = registers::authorisations;
    VERIFY_OK(desk().take(wanted(book, "authorisation.ended", form, {{"how", "ended"}, {"on", today()}})));
    VERIFY_OK(one.sign_in(Duty::unit_head));
    const auto hold = desk().take(
        wanted(registers::holds, registers::hold_entered, "",
               {{"query", id}, {"by", "court"}, {"letter", "北院字第7號"}, {"dated", today()}, {"why", "民事訴訟"}}));
    VERIFY_OK(hold);
    const auto reviewer = one.with(Duty::reviewer);
    VERIFY_OK(desk_->practice()->hurry(std::chrono::days{6 * 366}));
    const auto fresh = one.secret("Six-Years-Later-1357");  // by then every password has run out (R-PW-2)
    for (const auto duty : {Duty::reviewer, Duty::unit_head}) {
        VERIFY_OK(one.sign_in(duty));
        VERIFY_OK(desk_->seat().change_password(one.secret(one.with(duty).password), fresh));
    }
    const auto said = [&] {
        std::set<std::string> out;
        for (const auto& row : desk_->snapshot()->todo)
            if (row.book == book.name && row.row == form) out.insert(row.owed);
        const auto lines = desk_->duties().owed().value();
        for (const auto& line : lines)
            if (line.book == &book && line.row == form) out.insert(line.what);
        const auto shown = desk().row(book, form).value();
        for (const auto& owes : shown.owes) out.insert(owes.title);
        return out;
    };
    QCOMPARE(said(), std::set<std::string>{"保存期滿，保全中不得刪除"});
    auto step = wanted(book, "authorisation.erased", form, {});
    step.beside = reviewer.person;
    COMPARE_FAULT(desk().page(step), retention_held);
    auto lifting =
        wanted(registers::holds, "hold.lifted", *hold, {{"lifting-letter", "北院字第8號"}, {"lifted-why", "訴訟終結"}});
    lifting.beside = reviewer.person;
    const auto page = desk().page(lifting).value();
    VERIFY_OK(desk().take(lifting, page, fresh));
    QCOMPARE(said(), std::set<std::string>{"刪除保存期滿的一筆"});
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

void TestHeld::of_what_its_subject_revoked_nothing_is_asked_and_each_record_is_decided_about() {
    const auto id = ready_to_request();
    auto one = officer();
    const auto form = query(id).authorisation;
    VERIFY_OK(desk_->queries().request(id, {}));
    VERIFY_OK(one.fetch(id, Item::t52));
    QVERIFY(!told(desk::TodoKind::decide_basis));
    VERIFY_OK(desk().take(wanted(registers::authorisations, registers::authorisation_revoked, form,
                                 {{"revoked-how", "counter"}, {"on", today()}})));
    QVERIFY(query(id).revoked_on);
    const auto asked = told(desk::TodoKind::decide_basis);
    QVERIFY(asked && asked->query == id && asked->item == Item::t52 && asked->in_hand);
    VERIFY_OK(desk_->retention().keep_otherwise(id, Item::t52, "履行契約所必要，貸款未結清"));
    QVERIFY(!told(desk::TodoKind::decide_basis));
    QVERIFY(desk_->ledger().verify({}).value().ok);
}

JCIC_TEST(TestHeld)
#include "test_held.moc"
