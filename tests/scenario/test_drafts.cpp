// What was typed of a query and not sent: kept for who typed it, over sign-outs and power cuts.

#include <QtTest>
#include <fstream>

#include "at_the_desk.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;

class DraftsTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_draft_waits_for_the_same_person_only() {
        QVERIFY(officer().sign_in());
        auto form = officer().whole_form();
        QVERIFY(form);
        form->case_number = "2026-草稿-1";
        QCOMPARE(code(desk_->seat().sign_out("idle", *form)), QString());
        QVERIFY(officer().sign_in(domain::Duty::supervisor));
        const auto none = desk_->seat().take_draft();
        QVERIFY(none && !*none);
        QVERIFY(officer().sign_in());
        QVERIFY(desk_->snapshot()->seat->draft_kept);
        const auto kept = desk_->seat().take_draft();
        QVERIFY(kept && *kept);
        QVERIFY(**kept == *form);
    }

    void a_later_draft_takes_no_earlier_ones_place() {
        QVERIFY(officer().sign_in());
        auto earlier = officer().whole_form();
        QVERIFY(earlier);
        earlier->case_number = "2026-先-1";
        auto later = *earlier;
        later.case_number = "2026-後-2";
        QCOMPARE(code(desk_->seat().keep_draft(*earlier)), QString());
        QCOMPARE(code(desk_->seat().sign_out("idle", later)), QString());
        for (const auto& expected : {*earlier, later}) {
            QVERIFY(officer().sign_in());
            QVERIFY(desk_->snapshot()->seat->draft_kept);
            const auto kept = desk_->seat().take_draft();
            QVERIFY(kept && *kept);
            QCOMPARE((*kept)->case_number, expected.case_number);
            QCOMPARE(code(desk_->seat().drop_draft()), QString());
        }
        QVERIFY(!desk_->snapshot()->seat->draft_kept);
    }

    void a_draft_is_kept_until_it_is_on_the_screen() {
        QVERIFY(officer().sign_in());
        const auto form = officer().whole_form();
        QVERIFY(form && desk_->seat().keep_draft(*form));
        QVERIFY(*desk_->seat().take_draft());
        // The window never came to show it.
        QVERIFY(officer().sign_in());
        QVERIFY(*desk_->seat().take_draft());
        QVERIFY(desk_->seat().drop_draft());
        QVERIFY(!*desk_->seat().take_draft());
    }

    void what_was_being_typed_survives_a_power_cut() {
        QVERIFY(officer().sign_in());
        auto form = officer().whole_form();
        QVERIFY(form && desk_->seat().keep_typing(*form));
        form->case_number = "2026-斷電-1";
        QVERIFY(desk_->seat().keep_typing(*form));  // over the first
        const auto kept = [&] {
            auto draft = desk_->seat().take_draft();
            return draft && *draft && **draft == *form;
        };
        QVERIFY(!kept());  // it stands on the screen
        // Nobody signed out: the seat is just taken anew.
        QVERIFY(officer().sign_in());
        QVERIFY(desk_->snapshot()->seat->draft_kept);
        QVERIFY(kept() && desk_->seat().drop_draft());
        // Sent or cleared, nothing is left of it; kept at signing out, it is there once.
        QVERIFY(desk_->seat().keep_typing(*form) && desk_->seat().keep_typing(std::nullopt));
        QVERIFY(officer().sign_in());
        QVERIFY(!desk_->snapshot()->seat->draft_kept);
        QVERIFY(desk_->seat().keep_typing(*form));
        QCOMPARE(code(desk_->seat().sign_out("idle", *form)), QString());
        QVERIFY(officer().sign_in());
        QVERIFY(kept() && desk_->seat().drop_draft());
        QVERIFY(!desk_->snapshot()->seat->draft_kept);
    }

    void it_survives_one_beside_however_many_drafts() {
        QVERIFY(officer().sign_in());
        auto form = officer().whole_form();
        int kept = 0;
        while (form && desk_->seat().keep_draft(*form)) ++kept;
        QCOMPARE(kept, 20);
        form->case_number = "2026-斷電-2";
        QVERIFY(desk_->seat().keep_typing(*form));
        const auto signed_in = officer().sign_in();  // nobody signed out
        QVERIFY(signed_in && !signed_in->draft);
        auto next = *form;
        next.case_number = "2026-斷電-3";
        QVERIFY(desk_->seat().keep_typing(next));
        for (; kept > 0; --kept) QVERIFY(*desk_->seat().take_draft() && desk_->seat().drop_draft());
        const auto draft = desk_->seat().take_draft();
        QVERIFY(draft && *draft && **draft == *form);
        QVERIFY(desk_->seat().drop_draft() && desk_->seat().keep_typing(std::nullopt));
    }

    void a_draft_that_cannot_be_read_is_said_at_sign_in() {
        QVERIFY(officer().sign_in());
        const auto form = officer().whole_form();
        QVERIFY(form && desk_->seat().keep_draft(*form));
        int damaged = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(profile_ / "ledger" / "drafts"))
            if (entry.is_regular_file()) {
                std::ofstream(entry.path()) << "damaged";
                ++damaged;
            }
        QCOMPARE(damaged, 1);
        const auto signed_in = officer().sign_in();
        QVERIFY(signed_in);
        QVERIFY(signed_in->draft);
        // It is not written over, and takes nothing from what is kept next.
        QCOMPARE(code(desk_->seat().sign_out("idle", *form)), QString());
        const auto again = officer().sign_in();
        QVERIFY(again && !again->draft);
        const auto kept = desk_->seat().take_draft();
        QVERIFY(kept && *kept && **kept == *form);
    }
};

JCIC_TEST(DraftsTest)
#include "test_drafts.moc"
