// A book that is begun late: what was written before is read when it is asked for, and comes to the same.
#include <QtTest>

#include "app/inquiry/book/written.h"
#include "branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

/// The trail in memory, read by query.
class Shelf final : public Archive {
public:
    explicit Shelf(const Branch& branch) : branch_(branch) {}
    Result<std::vector<domain::Recorded>> about(const QueryId& id) override {
        ++read;
        if (fault) return tl::unexpected<Fault>(*fault);
        std::vector<domain::Recorded> out;
        if (hidden) return out;
        for (const auto& event : branch_.journal.events())
            if (event.entry.subject == subject_of(id)) out.push_back(event);
        return out;
    }
    Result<std::vector<QueryId>> leaning_on(std::string_view authorisation) override {
        return submitted([&](const domain::Entry& entry) { return entry.value("authorisation") == authorisation; });
    }
    Result<std::vector<QueryId>> of_case(std::string_view case_number) override {
        return submitted([&](const domain::Entry& entry) { return entry.value("case-number") == case_number; });
    }
    Result<std::vector<QueryId>> about_subject(const domain::PersonalId& subject, const std::stop_token&) override {
        return submitted([&](const domain::Entry& entry) { return entry.value("subject-id") == subject.text(); });
    }
    Result<std::vector<QueryId>> with_reason(const std::string& reason, const std::stop_token&) override {
        return submitted([&](const domain::Entry& entry) { return entry.value("reason") == reason; });
    }
    int read = 0;
    std::optional<Fault> fault;
    bool hidden = false;  ///< its events are not found

private:
    template <class Fits>
    std::vector<QueryId> submitted(const Fits& fits) const {
        std::vector<QueryId> out;
        for (const auto& event : branch_.journal.events())
            if (event.entry.action == "query.submitted" && fits(event.entry))
                out.push_back(*query_of(event.entry.subject));
        return out;
    }
    const Branch& branch_;
};

}  // namespace

class TestArchive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void begun_anywhere_a_query_that_is_asked_for_is_the_same() {
        auto [branch, desk, id] = Fetched();
        VERIFY_OK(desk->copies.reserve(id, Item::t52, ""));
        Shelf shelf(branch);
        const auto& events = branch.journal.events();
        for (std::size_t cut = 0; cut <= events.size(); ++cut) {
            Book book;
            book.begin_after(cut, {}, shelf);
            for (std::size_t at = cut; at < events.size(); ++at) book.apply(events[at]);
            VERIFY_OK(book.load(id));
            QVERIFY(book.find(id) != nullptr);
            QVERIFY(*book.find(id) == desk.query(id));
            QCOMPARE(book.applied(), std::uint64_t{events.size()});
        }
    }

    void what_is_open_is_read_at_once_and_nothing_else() {
        auto [branch, desk] = Sitting();
        const auto over = fetched(desk);
        auto other = good_form();
        other.authorisation = "A-002";
        other.items = {Item::t52};
        const auto open = desk->submissions.submit(other).value();
        Shelf shelf(branch);
        Book book;
        book.begin_after(branch.journal.events().size(), {open}, shelf);
        VERIFY_OK(book.load_open());
        QCOMPARE(shelf.read, 1);
        QVERIFY(book.find(open) != nullptr && book.find(over) == nullptr);
        VERIFY_OK(book.load(over));
        VERIFY_OK(book.load(over));  // once
        QCOMPARE(shelf.read, 2);
        QVERIFY(*book.find(over) == desk.query(over));
    }

    void what_is_written_about_later_is_read_with_it() {
        auto [branch, desk, id] = Fetched();
        Shelf shelf(branch);
        Book book;
        book.begin_after(branch.journal.events().size(), {}, shelf);
        VERIFY_OK(take(desk, "record.used-up", {{id, Item::t52}}));
        VERIFY_OK(branch.journal.refresh(book));
        QVERIFY(book.find(id) == nullptr);
        QCOMPARE(book.take_touched(), std::set<QueryId>{id});
        VERIFY_OK(book.load_open());
        QVERIFY(*book.find(id) == desk.query(id));
        QVERIFY(book.find(id)->contradictions.empty());  // nothing is believed twice
        QVERIFY(book.take_touched().empty());
    }

    void a_use_of_an_authorisation_is_known_once_it_is_asked_for_R_AU_5() {
        auto [branch, desk] = Sitting();
        (void)fetched(desk);
        Shelf shelf(branch);
        Book book;
        book.begin_after(branch.journal.events().size(), {}, shelf);
        VERIFY_OK(book.load_leaning_on("A-002"));
        QVERIFY(!book.authorisation_used("A-001", Item::t52));
        VERIFY_OK(book.load_leaning_on("A-001"));
        QVERIFY(book.authorisation_used("A-001", Item::t52));
    }

    void a_use_that_is_known_and_cannot_be_found_is_damage_not_freedom_R_AU_5() {
        auto [branch, desk] = Sitting();
        (void)fetched(desk);
        Shelf shelf(branch);
        shelf.hidden = true;
        Book book;
        book.begin_after(branch.journal.events().size(), {}, shelf);
        COMPARE_FAULT(book.load_leaning_on("A-001"), ledger_corrupt);
    }

    void a_second_submission_of_a_query_does_not_begin_it_anew() {
        auto [branch, desk, id] = Fetched();
        auto again = branch.journal.events().front();
        for (const auto& event : branch.journal.events())
            if (event.entry.action == action::query_submitted) again = event;
        again.sequence = branch.journal.events().size() + 1;
        Shelf shelf(branch);
        Book book;
        book.begin_after(branch.journal.events().size(), {}, shelf);
        book.apply(again);
        VERIFY_OK(book.load_open());
        QVERIFY(book.find(id) != nullptr);
        QCOMPARE(book.find(id)->items.at(Item::t52).state, domain::ItemState::retrieved);
    }

    void what_cannot_be_read_is_told_and_not_taken_for_unknown() {
        auto [branch, desk, id] = Fetched();
        Shelf shelf(branch);
        shelf.fault = Fault{FaultCode::ledger_corrupt, "test", {}};
        Book book;
        book.begin_after(branch.journal.events().size(), {id}, shelf);
        COMPARE_FAULT(book.load(id), ledger_corrupt);
        COMPARE_FAULT(book.load_open(), ledger_corrupt);
        shelf.fault.reset();
        VERIFY_OK(book.load_open());
        QVERIFY(book.find(id) != nullptr);
        VERIFY_OK(book.load("nobody's"));
        QVERIFY(book.find("nobody's") == nullptr);
    }

    void what_waits_or_is_left_out_is_open() {
        auto [branch, desk] = Sitting();
        const auto id = desk->submissions.submit(good_form()).value();
        QVERIFY(is_open(desk.query(id)));
        VERIFY_OK(take(desk, "query.withdraw", {{id}}, "不辦了"));
        QVERIFY(!is_open(desk.query(id)));
        auto form = good_form();
        form.items = {Item::t52};
        const auto other = desk.approved(form);
        VERIFY_OK(desk.request(other));
        QVERIFY(is_open(desk.query(other)));
        (void)desk.retrieve(other, Item::t52);
        QVERIFY(is_open(desk.query(other)));  // whether it is needed is asked (R-PA-6)
        VERIFY_OK(desk->copies.reserve(other, Item::t52, ""));
        VERIFY_OK(take_with(desk, "copy.send", {{other, Item::t52, 1}}));
        QVERIFY(is_open(desk.query(other)));  // paper is on its way
        VERIFY_OK(take_with(desk, "copy.count", {{other, Item::t52, 1}}, {{"sheets", "0"}}));
        VERIFY_OK(take_with(desk, "copy.file", {{other, Item::t52, 1}}, {{"where", "卷宗"}}));
        QVERIFY(is_open(desk.query(other)));  // still asked
        VERIFY_OK(take(desk, "record.used-up", {{other, Item::t52}}));
        QVERIFY(is_open(desk.query(other)));  // to be deleted within a month (R-PA-6)
        VERIFY_OK(desk.destroy(other, Item::t52, 1, "碎紙"));
        VERIFY_OK(desk.erase(other, Item::t52, "期滿"));
        QVERIFY(!is_open(desk.query(other)));
    }
};

JCIC_TEST(TestArchive)
#include "test_archive.moc"
