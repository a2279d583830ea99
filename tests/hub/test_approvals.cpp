// R-DU-6 at another seat: what is asked reaches the desk that is asked and no other, is answered once, and nothing that
// the server made up is believed.
#include <QtTest>

#include "app/hub/approvals.h"
#include "app/hub/news_kind.h"
#include "support/test_program.h"
#include "tests/hub/four_desks.h"

using namespace jcic;
using test::query;
using test::said;

class TestApprovals : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(desks_.create(), desks_.rig.server.log().constData()); }
    void cleanup() { QVERIFY(desks_.rig.server.psql(QStringLiteral("truncate jcic.approval"))); }

    void it_reaches_the_desk_that_is_asked_and_comes_back_R_DU_6() {
        ask('a');
        const auto waiting = hub::asked_here(desks_.at(desks_.other), desks_.other->own());
        QCOMPARE(said(waiting), "done");
        QCOMPARE(waiting->all.size(), 1U);
        const auto& asked = waiting->all.front();
        QCOMPARE(asked.person, std::string("L02"));
        QCOMPARE(asked.page, page_);
        QCOMPARE(hub::ids_asked_by_us(desks_.at(desks_.one), desks_.one->own()).value(), std::vector{query('a')});
        QCOMPARE(hub::ids_asked_here(desks_.at(desks_.other), desks_.other->own()).value(), std::vector{query('a')});
        QVERIFY(hub::asked_here(desks_.at(desks_.other), desks_.other->own(), {query('a')})
                    ->all.empty());  // it is known there
        QVERIFY(hub::answered_to_us(desks_.at(desks_.one), desks_.one->own())->all.empty());
        QCOMPARE(hub::answer_approval(desks_.at(desks_.other), desks_.other->own(), asked, answer_).value(), true);
        QVERIFY(hub::asked_here(desks_.at(desks_.other), desks_.other->own())->all.empty());
        const auto answered = hub::answered_to_us(desks_.at(desks_.one), desks_.one->own());
        QCOMPARE(answered->all.front().answer, std::optional(answer_));
        QVERIFY(hub::withdraw_approval(desks_.at(desks_.one), desks_.one->own(), query('a'))
                    .has_value());  // it was taken in
        QVERIFY(hub::answered_to_us(desks_.at(desks_.one), desks_.one->own())->all.empty());
    }

    void nobody_else_sees_or_answers_it() {
        ask('b');
        const auto asked = hub::asked_here(desks_.at(desks_.other), desks_.other->own())->all.front();
        for (const auto* desk : {desks_.third, desks_.foreign}) {
            QCOMPARE(desks_.at(desk).run("select id from jcic.approval")->size(), 0U);
            QCOMPARE(hub::answer_approval(desks_.at(desk), desk->own(), asked, answer_).value(), false);
        }
        // Nor does who asked answer themselves.
        const auto own =
            desks_.at(desks_.one).run("update jcic.approval set answer = 'x', answer_signature = signature");
        QVERIFY(!own.has_value());
        QVERIFY(!desks_.at(desks_.other).run("update jcic.approval set withdrawn = now()").has_value());
        QVERIFY(!desks_.at(desks_.other).run("delete from jcic.approval").has_value());
    }

    void only_desks_of_the_institution_are_asked() {
        const auto asked = hub::ask_approval(desks_.at(desks_.one), desks_.one->own(), desks_.foreign->ledger(), "L02",
                                             query('c'), page_);
        QVERIFY(!asked.has_value());
        QVERIFY(
            !hub::ask_approval(desks_.at(desks_.one), desks_.one->own(), desks_.one->ledger(), "L02", query('c'), page_)
                 .has_value());
    }

    void the_same_question_and_the_same_answer_have_their_effect_once() {
        ask('d');
        ask('d');
        const auto waiting = hub::asked_here(desks_.at(desks_.other), desks_.other->own());
        QCOMPARE(waiting->all.size(), 1U);
        const auto& asked = waiting->all.front();
        QCOMPARE(hub::answer_approval(desks_.at(desks_.other), desks_.other->own(), asked, answer_).value(), true);
        QCOMPARE(hub::answer_approval(desks_.at(desks_.other), desks_.other->own(), asked, answer_).value(), true);
        QCOMPARE(hub::answer_approval(desks_.at(desks_.other), desks_.other->own(), asked, Bytes(9, 9)).value(), false);
        QCOMPARE(hub::answered_to_us(desks_.at(desks_.one), desks_.one->own())->all.front().answer,
                 std::optional(answer_));
    }

    /// A server that was put back has no such question yet: the answer is kept.
    void an_answer_to_what_is_not_there_is_not_over() {
        using hub::Answered;
        auto& there = desks_.at(desks_.other);
        const auto own = desks_.other->own();
        QCOMPARE(hub::answer_by_id(there, own, query('c'), answer_).value(), Answered::not_there);
        ask('c');
        QCOMPARE(hub::answer_by_id(there, own, query('c'), answer_).value(), Answered::stands);
        QCOMPARE(hub::answer_by_id(there, own, query('c'), Bytes(9, 9)).value(), Answered::over);
        // What waits for another of the desk that asked is not read again and again.
        QVERIFY(hub::answered_to_us(desks_.at(desks_.one), desks_.one->own(), {query('c')})->all.empty());
    }

    void what_was_withdrawn_is_not_answered() {
        ask('e');
        const auto asked = hub::asked_here(desks_.at(desks_.other), desks_.other->own())->all.front();
        QVERIFY(hub::withdraw_approval(desks_.at(desks_.one), desks_.one->own(), query('e')).has_value());
        QVERIFY(hub::asked_here(desks_.at(desks_.other), desks_.other->own())->all.empty());
        QCOMPARE(hub::answer_approval(desks_.at(desks_.other), desks_.other->own(), asked, answer_).value(), false);
    }

    void what_the_server_made_up_is_left_out_and_named() {
        ask('a');
        ask('b');
        QVERIFY(
            desks_.rig.server.psql(QStringLiteral("set session_replication_role = replica; update jcic.approval set "
                                                  "person = 'L03' where id = repeat('a', 32)")));
        const auto waiting = hub::asked_here(desks_.at(desks_.other), desks_.other->own());
        QCOMPARE(waiting->all.size(), 1U);
        QCOMPARE(waiting->forged, std::vector<std::string>{query('a')});
        QVERIFY(desks_.rig.server.psql(
            QStringLiteral("set session_replication_role = replica; update jcic.approval set answer = 'x', "
                           "answer_signature = signature where id = repeat('b', 32)")));
        const auto answered = hub::answered_to_us(desks_.at(desks_.one), desks_.one->own());
        QVERIFY(answered->all.empty());
        QCOMPARE(answered->forged, std::vector<std::string>{query('b')});
    }

    void who_asks_and_who_is_asked_are_told() {
        QVERIFY(desks_.at(desks_.other).run("listen " + desks_.rig.channel_of(*desks_.other)).has_value());
        ask('a');
        QVERIFY(desks_.at(desks_.other).run("select 1").has_value());
        const auto heard = desks_.at(desks_.other).notified().value();
        QCOMPARE(heard.size(), 1U);
        QCOMPARE(heard.front().channel, desks_.rig.channel_of(*desks_.other));
        QCOMPARE(hub::told_by(heard.front().payload), hub::NewsKind::approvals);
    }

private:
    void ask(char digit) {
        const auto asked = hub::ask_approval(desks_.at(desks_.one), desks_.one->own(), desks_.other->ledger(), "L02",
                                             query(digit), page_);
        QCOMPARE(said(asked), "done");
    }

    const Bytes page_ = Bytes(300, 7);
    const Bytes answer_ = Bytes(200, 8);
    test::FourDesks desks_;
};

JCIC_TEST(TestApprovals)
#include "test_approvals.moc"
