// Rows that whoever owns the tables altered, moved, copied or took away: each is named by the desk that it would
// mislead, and nothing is done by it. Two real desks at a hub on a real PostgreSQL.
#include <QtTest>

#include "at_the_hub.h"
#include "hub/saved_hub.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using scenario::HubSeat;
using scenario::Officer;

class TestHubForged : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(rig_.create(), rig_.server.log().constData());
        first_ = std::make_unique<HubSeat>(profiles_.fresh(), "0129999-W1", rig_);
        first_->as();
        settles(*first_);
        second_ = std::make_unique<HubSeat>(others_.fresh(), "0129999-W2", rig_);
        first_->as(Duty::unit_head);
        second_->as(Duty::unit_head);
        first_->know("0129999-W2", second_->fingerprint());
        second_->know("0129999-W1", first_->fingerprint());
        ledgers_ = {ledger(*first_), ledger(*second_)};
        static_cast<void>(first_->enter_key_of(*second_));
        first_->as();
        second_->as();
        theirs_ = Officer(*second_->operator->()).whole_form().value();
        VERIFY_OK(Officer(*second_->operator->()).authorise_anew(theirs_, "P-2001"));
        VERIFY_OK((*second_)->queries().submit(theirs_));
        settles(*second_);
        VERIFY_OK(Officer(*first_->operator->()).submit());
        settles(*first_);
        second_->as(Duty::supervisor);
        QTRY_COMPARE((rounds(), asked()), 1U);
        settles(*second_);
        // The same paper at both, used at the second one. The first has not read what that says of it.
        second_->as();
        VERIFY_OK(Officer(*second_->operator->()).authorise_anew(theirs_, "P-2002"));
        settles(*second_);
        VERIFY_OK(Officer(*first_->operator->()).authorise_anew(theirs_, "P-2002"));
        first_->leave();
        const auto said = there("statement where ledger = " + second());
        VERIFY_OK((*second_)->queries().submit(theirs_));
        QTRY_VERIFY((second_->round(), there("statement where ledger = " + second()) > said));
        second_->leave();
        QVERIFY2(hub_.save(), rig_.server.log().constData());
        for (auto* desk : {first_.get(), second_.get()}) {
            desk->break_off();
            scenario::fs::copy(desk->profile(), kept(*desk), scenario::fs::copy_options::recursive);
        }
    }
    /// What a desk remembers of one forgery says nothing of the next.
    void init() {
        // First the desks: what one still had to say would stand at the hub that is put back.
        for (auto* desk : {first_.get(), second_.get()}) desk->break_off();
        QVERIFY2(hub_.put_back(), rig_.server.log().constData());
        for (auto* desk : {first_.get(), second_.get()}) {
            scenario::fs::remove_all(desk->profile());
            scenario::fs::copy(kept(*desk), desk->profile(), scenario::fs::copy_options::recursive);
            desk->open();
        }
    }
    void cleanupTestCase() { QVERIFY2(forgeries_ >= 40, std::to_string(forgeries_).c_str()); }

    void each_is_named_by_a_desk_data() {
        QTest::addColumn<QString>("forgery");
        QTest::addColumn<int>("act");
        QTest::addColumn<QString>("named");
        claims();
        statements();
        approvals();
        trees();
        others();
        forgeries_ = rows_;
    }
    void each_is_named_by_a_desk() {
        QFETCH(QString, forgery);
        QFETCH(int, act);
        QFETCH(QString, named);
        QVERIFY2(hub_.forge(forgery), rig_.server.log().constData());
        auto& desk = act == reads_approvals || act == settles_at_second ? *second_ : *first_;
        desk.as(act == reads_approvals ? Duty::supervisor : Duty::query_officer);
        QSet<QString> all;
        const auto is_named = [&] {
            desk.round();
            for (const auto& one : said_by(desk)) all.insert(one);
            return all.contains(named);
        };
        if (act == submits) {
            QTRY_VERIFY(desk.phase() == hub::LineState::Phase::connected);
            const auto refused = (*first_)->queries().submit(theirs_);
            QVERIFY(!refused);
            all.insert(text_of(refused.error()));
        }
        QVERIFY2(QTest::qWaitFor(is_named, 10'000), qPrintable(QStringList(all.values()).join(", ")));
    }

private:
    enum Act { settles_claims, submits, reads_statements, reads_approvals, settles_at_second };

    void forge(const char* name, const QString& forgery, Act act, const char* named) {
        ++rows_;
        QTest::newRow(name) << forgery << static_cast<int>(act) << named;
    }
    [[nodiscard]] scenario::fs::path kept(const HubSeat& desk) const {
        return scenario::fs::path(kept_.path().toStdString()) / (&desk == first_.get() ? "1" : "2");
    }
    [[nodiscard]] static QString ledger(HubSeat& desk) {
        return "'" + QString::fromStdString(to_hex(desk->parts().seating.seat()->session().origin().id)) + "'";
    }
    void claims() {
        const auto theirs = [&](const char* name, const QString& values, Act act = submits,
                                const char* named = "hub.forged claim 0129999-W2") {
            forge(name,
                  "update jcic.claim set " + values +
                      " where state = 'reserved' and item = 'T50' and ledger = " + second(),
                  act, named);
        };
        theirs("theirs: given back", "state = 'free'");
        theirs("theirs: spent", "state = 'spent'");
        theirs("theirs: of another query", "query = repeat('c', 32)");
        theirs("theirs: another signature", "signature = decode(repeat('00', 64), 'hex')");
        theirs("theirs: of another generation", "generation = 7");
        theirs("theirs: of a desk that nobody knows", "ledger = repeat('9', 32)", submits,
               "hub.forged claim 99999999999999999999999999999999");
        theirs("theirs: said to be ours", "ledger = " + first(), submits, "hub.forged claim 0129999-W1");
        theirs("theirs: of the whole form", "item = '*'");
        // Who is told is the desk that it was taken from.
        theirs("theirs: of another item", "item = 'T53'", settles_at_second);
        const auto ours = [&](const char* name, const QString& values,
                              const char* named = "hub.forged claim 0129999-W1") {
            forge(name,
                  "update jcic.claim set " + values +
                      " where state = 'reserved' and item = 'T50' and ledger = " + first(),
                  settles_claims, named);
        };
        ours("ours: given back", "state = 'free'", "hub.rolled-back lost");
        ours("ours: spent", "state = 'spent'");
        ours("ours: of another query", "query = repeat('c', 32)");
        ours("ours: another signature", "signature = decode(repeat('00', 64), 'hex')");
        ours("ours: said to be theirs", "ledger = " + second(), "hub.rolled-back lost");
        ours("ours: of another item", "item = 'T53'");
        ours("ours: of another form", "form = decode(repeat('77', 32), 'hex')");
        forge("ours: one made up",
              "insert into jcic.claim (institution, form, item, generation, ledger, query, state, signature) select "
              "institution, decode(repeat('77', 32), 'hex'), item, 1, ledger, query, state, signature from jcic.claim "
              "where "
              "state = 'reserved' and item = 'T50' and ledger = " +
                  first(),
              settles_claims, "hub.forged claim 0129999-W1");
    }
    void statements() {
        const auto last = "(select max(position) from jcic.statement where ledger = " + second() + ")";
        const auto set = [&](const char* name, const QString& values) {
            forge(name,
                  "update jcic.statement set " + values + " where ledger = " + second() + " and position = " + last,
                  reads_statements, "unread 0129999-W2");
        };
        set("statement: another use",
            "body = convert_to(replace(convert_from(body, 'UTF8'), E'\\treserved\\t', E'\\tfree\\t'), 'UTF8')");
        set("statement: another item",
            "body = convert_to(replace(convert_from(body, 'UTF8'), E'\\tT50\\t', E'\\tT51\\t'), 'UTF8')");
        set("statement: cut short", "body = substr(body, 1, length(body) - 40)");
        set("statement: no statement", "body = 'x'");
        set("statement: moved", "position = position + 5");
        set("statement: another beginning", "since = since + 1");
        set("statement: the bytes of the one before",
            "body = (select body from jcic.statement where ledger = " + second() + " and position < " + last +
                " order by position desc limit 1)");
        set("statement: the bytes of this desk",
            "body = (select body from jcic.statement where ledger = " + first() + " order by position desc limit 1)");
    }
    void approvals() {
        const auto set = [&](const char* name, const QString& values) {
            forge(name, "update jcic.approval set " + values, reads_approvals, "hub.forged");
        };
        set("approval: another page", "page = page || 'x'::bytea");
        set("approval: no page", "page = 'x'");
        set("approval: asked of another person", "person = 'L03'");
        set("approval: under another id", "id = repeat('7', 32)");
        set("approval: asked by another desk", "ledger = " + second());
        set("approval: asked by nobody", "ledger = repeat('9', 32)");
        set("approval: another signature", "signature = decode(repeat('00', 64), 'hex')");
    }
    void trees() {
        const auto of_first = " and ledger = " + first();
        forge("leaf: altered", "update jcic.leaf set hash = sha256('x') where sequence = 3" + of_first, settles_claims,
              "hub.forged leaf");
        forge("leaf: two exchanged",
              "update jcic.leaf a set hash = b.hash from saved_hub.leaf b where a.sequence in (6, 7) and b.sequence = "
              "13 - "
              "a.sequence and a.ledger = b.ledger and a.ledger = " +
                  first(),
              settles_claims, "hub.forged leaf");
        forge("leaf: another desk's",
              "update jcic.leaf a set hash = b.hash from saved_hub.leaf b where a.sequence = 5 and b.sequence = 5 and "
              "b.ledger = " +
                  second() + " and a.ledger = " + first(),
              settles_claims, "hub.forged leaf");
        forge("leaf: taken away in the middle", "delete from jcic.leaf where sequence = 9" + of_first, settles_claims,
              "hub.forged leaf");
        forge("leaf: more than were written",
              "insert into jcic.leaf (ledger, sequence, hash) select ledger, m + n, sha256('x') from (select ledger, "
              "max(sequence) as m from jcic.leaf where true" +
                  of_first + " group by ledger) l, generate_series(1, 90) n",
              settles_claims, "hub.ahead leaves");
        const auto newest = of_first +
                            " and kind = 'seal' and epoch = (select max(epoch) from jcic.checkpoint where kind = "
                            "'seal'" +
                            of_first + ")";
        forge(
            "seal: text altered",
            "update jcic.checkpoint set note = replace(note, size || E'\\n', (size + 1) || E'\\n') where true" + newest,
            settles_claims, "hub.forged seal");
        forge("seal: no note", "update jcic.checkpoint set note = 'x' where true" + newest, settles_claims,
              "hub.forged seal");
        forge("seal: of another size", "update jcic.checkpoint set size = size + 90 where true" + newest,
              settles_claims, "hub.forged seal");
        forge("seal: of another epoch", "update jcic.checkpoint set epoch = epoch + 90 where true" + newest,
              settles_claims, "hub.forged seal");
        forge("seal: another desk's",
              "update jcic.checkpoint set note = (select note from jcic.checkpoint where kind = 'seal' and ledger = " +
                  second() + " order by epoch desc limit 1) where true" + newest,
              settles_claims, "hub.forged seal");
    }
    void others() {
        forge("desk: another certificate",
              "update jcic.enrolment set certificate = (select certificate from jcic.desk where ledger = " + first() +
                  ") where ledger = " + second() +
                  "; update jcic.desk set certificate = (select certificate from jcic.desk "
                  "where ledger = " +
                  first() + ") where ledger = " + second(),
              submits, "hub.forged claim 0129999-W2");
        forge("desk: no certificate", "update jcic.enrolment set certificate = 'x' where ledger = " + second(), submits,
              "hub.forged claim 0129999-W2");
        forge("desk: not enrolled", "delete from jcic.enrolment where ledger = " + second(), submits,
              "hub.forged claim 0129999-W2");
        forge("hub: another id", "update jcic.hub set id = gen_random_uuid()", settles_claims, "hub.untrusted id");
        forge("hub: a newer version", "update jcic.hub set version = version + 100", settles_claims, "hub.newer");
        forge("ours: taken away", "delete from jcic.claim where state = 'reserved' and ledger = " + first(),
              settles_claims, "hub.rolled-back lost");
        // What is put back leaves this as it is: it stands last.
        forge("seen: an earlier turn", "update jcic.seen set turn = 0 where ledger = " + first(), settles_claims,
              "hub.rolled-back overtaken");
    }

    [[nodiscard]] static QString text_of(const Fault& fault) {
        const auto word = [&](const char* name) {
            const auto value = fault.detail(name);
            return value.empty() ? QString()
                                 : " " + QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
        };
        return QString::fromStdString(std::string(fault.text())) + word("reason") + word("desk");
    }
    [[nodiscard]] QStringList said_by(HubSeat& desk) {
        QStringList out;
        const auto add = [&](const std::optional<Fault>& fault) {
            if (fault) out << text_of(*fault);
        };
        if (const auto view = desk->snapshot()->hub) {
            add(view->fault);
            add(view->owed);
            for (const auto& one : view->unread) out << "unread " + QString::fromStdString(one);
        }
        for (const auto& link : desk->statements().links().others) add(link.fault);
        const auto status = desk->hub().status();
        if (!status) {
            add(status.error());
        } else {
            add(status->line.fault);
            add(status->settled.fault);
            add(status->tree.fault);
        }
        return out;
    }
    void settles(HubSeat& desk) {
        QTRY_VERIFY(desk.phase() == hub::LineState::Phase::connected);
        QTRY_COMPARE((desk.round(), desk->hub().status()->settled.held), 0U);
        QTRY_VERIFY((desk.round(), desk->parts().hub_line.opened()->tree.agrees()));
    }
    void rounds() {
        first_->round();
        second_->round();
    }
    [[nodiscard]] std::size_t asked() {
        const auto snapshot = (*second_)->snapshot();
        return static_cast<std::size_t>(
            std::ranges::count_if(snapshot->approvals, [](const auto& row) { return !row.desk.empty(); }));
    }
    [[nodiscard]] std::size_t there(const QString& what) const {
        auto owner = rig_.connect_owner();
        return owner->run("select from jcic." + what.toStdString())->size();
    }
    [[nodiscard]] QString first() const { return ledgers_.first; }
    [[nodiscard]] QString second() const { return ledgers_.second; }

    QTemporaryDir kept_;
    scenario::Profiles profiles_;
    scenario::Profiles others_{scenario::Made::apart};
    test::HubRig rig_;
    test::SavedHub hub_{rig_.server};
    std::unique_ptr<HubSeat> first_;
    std::unique_ptr<HubSeat> second_;
    std::pair<QString, QString> ledgers_;
    inquiry::Form theirs_;
    int rows_ = 0;
    int forgeries_ = 0;
};

JCIC_TEST(TestHubForged)
#include "test_hub_forged.moc"
