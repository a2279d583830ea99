// The program ends anywhere, starts again, and goes on: nothing is asked twice, nothing is lost, nothing stays
// unsettled. A day is lived once to count its points (before and after each append, each call of the host, each
// signature of the card, each destroyed key), then once for each point with the program ending there, and once for each
// pair of points.
#include <QtTest>

#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using domain::CopyState;
using domain::ItemState;
using domain::RecordState;

namespace {

/// The program ends here.
struct End {};

/// Ends the program at the n-th point passed, once; 0 for never.
class Fuse {
public:
    void set(int n) { left_ = n; }
    void point() {
        ++passed_;
        if (left_ > 0 && --left_ == 0) throw End{};
    }
    [[nodiscard]] int passed() const { return passed_; }
    [[nodiscard]] bool burnt() const { return left_ == 0; }

private:
    int left_ = 0;
    int passed_ = 0;
};

/// A branch whose effects all pass the fuse.
struct Wired : Branch {
    Fuse fuse;
    Wired() {
        const auto point = [this] { fuse.point(); };
        journal.at_each_point(point);
        host.point = point;
        card.point = point;
    }
};

/// What the people at the desk do in one run of the program: they look where things stand and do what comes next. A
/// fault ends the step, as it would for them; the next run goes on.
class Run {
public:
    explicit Run(Wired& branch) : desk_(branch) { branch.journal.finish_deletions(); }

    void live() {
        for (const auto& id : desk_->settlements.unsettled()) (void)desk_.settle(id);
        if (desk_.book().queries().empty() && !desk_->submissions.submit(good_form())) return;
        id_ = desk_.book().queries().begin()->first;
        if (desk_.state(id_, Item::t50) == ItemState::submitted) (void)desk_.decide(id_, good_form().items, "");
        if (desk_.state(id_, Item::t50) == ItemState::approved) (void)desk_.request(id_);
        for (const auto item : domain::all_items)
            if (desk_.state(id_, item) == ItemState::serial_held) (void)desk_.retrieve(id_, item);
        print();
        erase();
    }

    [[nodiscard]] bool done() const {
        if (id_.empty()) return false;
        for (const auto item : domain::all_items)
            if (desk_.state(id_, item) != ItemState::retrieved) return false;
        const auto& t52 = desk_.item(id_, Item::t52);
        return !t52.copies.empty() && t52.copies.back().state == CopyState::destroyed &&
               t52.record == RecordState::erased;
    }

private:
    void print() {
        const auto& item = desk_.item(id_, Item::t52);
        if (item.state != ItemState::retrieved || item.record != RecordState::held) return;
        // A copy that was reserved in an earlier run has no page any more.
        for (const auto& copy : std::vector(item.copies))
            if (copy.state == CopyState::reserved)
                (void)take_with(desk_, "copy.discard", {{id_, Item::t52, copy.number}});
        if (item.copies.empty() || item.copies.back().state == CopyState::void_) {
            const auto number = desk_->copies.reserve(id_, Item::t52, item.copies.empty() ? "" : "前次未印出");
            if (number) (void)take_with(desk_, "copy.send", {{id_, Item::t52, *number}});
        }
        for (const auto& copy : std::vector(item.copies))
            if (copy.state == CopyState::at_printer)
                (void)take_with(desk_, "copy.count", {{id_, Item::t52, copy.number}}, {{"sheets", "0"}});
        for (const auto& copy : std::vector(item.copies))
            if (copy.state == CopyState::out)
                (void)take_with(desk_, "copy.file", {{id_, Item::t52, copy.number}}, {{"where", "卷宗"}});
        if (!item.copies.empty() && item.copies.back().state == CopyState::filed)
            (void)desk_->records.view(id_, Item::t52);
    }

    void erase() {
        const auto& item = desk_.item(id_, Item::t52);
        if (item.copies.empty()) return;
        const auto& copy = item.copies.back();
        if (copy.state != CopyState::filed && copy.state != CopyState::destroyed) return;
        if (item.record == RecordState::held) (void)take(desk_, "record.used-up", {{id_, Item::t52}});
        // A deletion covers what was derived (R-PA-10).
        if (copy.state == CopyState::filed) (void)desk_.destroy(id_, Item::t52, copy.number, "碎紙");
        if (item.record == RecordState::used_up) (void)desk_.erase(id_, Item::t52, "期滿");
    }

    Desk desk_;
    QueryId id_;
};

/// How often the program may have to be started before everything is done.
constexpr int patience = 6;

/// Lives the day with the program ending at these points (each counted from the last end). Gives the runs it took.
int live_through(Wired& branch, std::vector<int> ends) {
    for (int runs = 1; runs <= patience; ++runs) {
        branch.fuse.set(ends.empty() ? 0 : ends.front());
        try {
            Run run(branch);
            run.live();
            if (run.done()) return runs;
        } catch (const End&) {
            ends.erase(ends.begin());
        }
        branch.clock.advance(settling_pause + std::chrono::minutes{1});
    }
    return patience + 1;
}

/// Nothing asked twice, nothing lost, nothing unsettled, nothing contradictory, by the trail alone.
void all_is_well(Wired& branch) {
    branch.fuse.set(0);
    Desk desk(branch);
    QCOMPARE(desk.book().queries().size(), std::size_t{1});
    const auto& [id, query] = *desk.book().queries().begin();
    for (const auto item : domain::all_items) {
        QCOMPARE(branch.host.times_issued(item), 1);
        QCOMPARE(query.items.at(item).state, ItemState::retrieved);
        if (item == Item::t52) continue;
        const auto record = desk->records.view(id, item);
        VERIFY_OK(record);
        QVERIFY(*record == record_of(item, applicant));
    }
    QVERIFY(desk->settlements.unsettled().empty());
    QVERIFY(query.contradictions.empty());
    QVERIFY(desk.book().strays().empty());
    QVERIFY(branch.journal.erased() == std::set<std::string>{"record:" + id + ":T52"});
    QCOMPARE(branch.journal.count("record.retrieved"), 3);
    QCOMPARE(branch.journal.count("record.erased"), 1);
}

struct CrashKind {
    bool keys;        ///< the host knows idempotency keys
    bool names_keys;  ///< its recovery names them
};
constexpr CrashKind kinds[]{{true, true}, {false, true}, {false, false}};

void set_kind(Wired& branch, CrashKind kind) {
    branch.host.keys = kind.keys;
    branch.host.names_keys = kind.names_keys;
}

int points_of_a_day(CrashKind kind) {
    Wired branch;
    set_kind(branch, kind);
    return live_through(branch, {}) == 1 ? branch.fuse.passed() : 0;
}

}  // namespace

class TestCrash : public QObject {
    Q_OBJECT

private slots:
    void a_day_without_an_end_takes_one_run() {
        for (const auto kind : kinds) {
            Wired branch;
            set_kind(branch, kind);
            QCOMPARE(live_through(branch, {}), 1);
            all_is_well(branch);
        }
    }

    void the_program_ends_at_any_point_and_goes_on() {
        for (const auto kind : kinds) {
            const int points = points_of_a_day(kind);
            QVERIFY(points > 40);
            for (int end = 1; end <= points; ++end) {
                Wired branch;
                set_kind(branch, kind);
                const int runs = live_through(branch, {end});
                QVERIFY2(runs <= patience, qPrintable(QStringLiteral("never done after an end at %1").arg(end)));
                QVERIFY(branch.fuse.burnt());
                all_is_well(branch);
                if (QTest::currentTestFailed()) qFatal("the program ended at point %d", end);
            }
        }
    }

    void the_program_ends_at_any_two_points_and_goes_on() {
        for (const auto kind : kinds) {
            const int points = points_of_a_day(kind);
            for (int first = 1; first <= points; ++first) {
                for (int second = 1; second <= points; ++second) {
                    Wired branch;
                    set_kind(branch, kind);
                    const int runs = live_through(branch, {first, second});
                    QVERIFY2(runs <= patience, qPrintable(QStringLiteral("ends at %1 and %2").arg(first).arg(second)));
                    all_is_well(branch);
                    if (QTest::currentTestFailed()) qFatal("the program ended at points %d and %d", first, second);
                }
            }
        }
    }

    void the_disk_is_full_at_any_append_and_it_goes_on() {
        for (const auto kind : kinds) {
            Wired counted;
            set_kind(counted, kind);
            QCOMPARE(live_through(counted, {}), 1);
            for (int full = 1; full <= counted.journal.appends(); ++full) {
                Wired branch;
                set_kind(branch, kind);
                branch.journal.refuse_append(full);
                QVERIFY2(live_through(branch, {}) <= patience, qPrintable(QStringLiteral("full at %1").arg(full)));
                QVERIFY(branch.journal.refused());
                all_is_well(branch);
            }
        }
    }

    void the_hosts_answer_is_lost_at_any_call_and_it_goes_on() {
        for (const auto kind : kinds) {
            for (const auto code :
                 {FaultCode::host_unknown_effect, FaultCode::host_unreachable, FaultCode::host_answer}) {
                for (int call = 1; call <= 12; ++call) {
                    Wired branch;
                    set_kind(branch, kind);
                    int points = 0;
                    branch.host.point = [&] {
                        if (++points == call) branch.host.before_effect = Fault{code, "fake-host", {}};
                    };
                    QVERIFY2(live_through(branch, {}) <= patience, qPrintable(QStringLiteral("lost at %1").arg(call)));
                    all_is_well(branch);
                }
            }
            // Lost after the effect, and the program ends somewhere on the way back.
            for (int end = 0; end <= points_of_a_day(kind); ++end) {
                Wired branch;
                set_kind(branch, kind);
                branch.host.after_effect = Fault{FaultCode::host_unknown_effect, "fake-host", {}};
                QVERIFY2(live_through(branch, {end}) <= patience, qPrintable(QStringLiteral("end at %1").arg(end)));
                all_is_well(branch);
            }
        }
    }
};

JCIC_TEST(TestCrash)
#include "test_crash.moc"
