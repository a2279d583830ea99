#pragma once
// A desk with a print queue of the test's own, and one applicant's three records at hand.

#include "app/desk/queries/act_desk.h"
#include "at_the_desk.h"
#include "support/cupsd.h"

namespace jcic::scenario {

class AtThePrinter : protected AtTheDesk {
protected:
    static constexpr int patience = 30'000;  ///< milliseconds for a queue to do what it was told

    /// The records, fetched once for all tests of a program.
    void fetch_records() {
        profile_ = profiles_.fresh();
        desk_ = scenario::open(profile_);
        query_ = ready_to_request();
        QCOMPARE(code(desk_->queries().request(query_, {})), QString());
        for (const auto item : domain::all_items) QCOMPARE(code(officer().fetch(query_, item)), QString());
        desk_.reset();
        profiles_.begin_with(profile_);
    }
    void open_with_queue() {
        cups_ = std::make_unique<test::PrivateCups>();
        QVERIFY(cups_->start() && cups_->add_office_printer("branch"));
        profile_ = profiles_.fresh();
        open_here();
    }
    void close_with_queue() {
        close_desk();
        cups_.reset();
    }
    /// Opens the profile that is there, and signs the officer in.
    void open_here() {
        auto opening = practice_opening(profile_);
        opening.print_server = cups_->socket().toStdString();
        auto workplace = desk::Workplace::open(opening);
        QVERIFY2(workplace, qPrintable(code(workplace)));
        desk_ = std::move(*workplace);
        QCOMPARE(code(officer().sign_in()), QString());
        desk_->look_at_printers();
        desk_->round({});
    }
    desk::OpenRecord preview(const std::string& reason = {}, domain::Item item = domain::Item::t52) {
        auto record = desk_->paper().open(query_, item, reason);
        if (!record) qFatal("preview: %s", qPrintable(code(record)));
        return *record;
    }
    int print(const desk::OpenRecord& record, const desk::PrintChoice& choice = {}) {
        const auto sheets = desk_->paper().print(record, choice);
        if (!sheets) qFatal("print: %s", qPrintable(code(sheets)));
        return *sheets;
    }
    desk::CopyRow row(const desk::CopyId& id) {
        const auto snapshot = desk_->snapshot();
        for (const auto& one : snapshot->copies)
            if (desk::CopyId{one.query, one.item, one.copy.number} == id) return one;
        qFatal("no such copy");
    }
    /// What the queue says of the copy's job now.
    desk::JobView job(const desk::CopyId& id) {
        desk_->round({});
        desk_->look_at_printers();
        return row(id).job.value_or(desk::JobView{});
    }
    Result<void> destroy(const desk::CopyId& id) {
        const auto witness = officer().with(domain::Duty::supervisor);
        return desk_->acts().take("copy.destroy", {id}, {{"how", "碎紙機"}}, witness.person,
                                  Officer::secret(witness.password));
    }
    [[nodiscard]] static desk::CopyId id_of(const desk::OpenRecord& record) {
        return {record.query, record.item, record.copy};
    }

    std::unique_ptr<test::PrivateCups> cups_;
    inquiry::QueryId query_;
};

}  // namespace jcic::scenario
