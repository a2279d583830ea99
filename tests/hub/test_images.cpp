// R-DU-6 at another seat: the image of an authorisation's form reaches the desks that have a question open, in parts,
// and nobody else; once it is emptied nothing of it stands there.
#include <QtTest>

#include "app/hub/approvals.h"
#include "app/hub/images.h"
#include "app/hub/news_kind.h"
#include "support/test_program.h"
#include "tests/hub/four_desks.h"

using namespace jcic;
using hub::ImageName;
using test::query;
using test::said;

class TestImages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(desks_.create(), desks_.rig.server.log().constData()); }
    void cleanup() { QVERIFY(desks_.rig.server.psql(QStringLiteral("truncate jcic.approval, jcic.image_part"))); }

    void it_reaches_the_desk_that_has_a_question_part_by_part_R_DU_6() {
        ask('a');
        put(1);
        QCOMPARE(hub::images_there(desks_.at(desks_.other)).value().at(name()), std::size_t{1});
        QCOMPARE(hub::image_parts_put(desks_.at(desks_.one), desks_.one->own(), image_).value(),
                 (std::set<std::size_t>{1}));
        put(2);
        put(2);  // an answer that never came
        QCOMPARE(hub::images_there(desks_.at(desks_.other)).value().at(name()), std::size_t{2});
        QCOMPARE(hub::images_there(desks_.at(desks_.one)).value().size(), 1U);
        for (const auto number : {std::size_t{1}, std::size_t{2}})
            QCOMPARE(hub::image_part(desks_.at(desks_.other), name(), number).value(), sealed(number));
        QVERIFY(hub::image_part(desks_.at(desks_.other), name(), 3).value().empty());
    }

    void nobody_else_reads_it() {
        put(1);
        QVERIFY(sees_nothing(desks_.other));  // nothing is asked of it yet
        ask('a');
        for (const auto* desk : {desks_.third, desks_.foreign}) QVERIFY(sees_nothing(desk));
        QVERIFY(!sees_nothing(desks_.other));
    }

    void what_was_answered_or_withdrawn_opens_nothing_any_more() {
        put(1);
        ask('a');
        ask('b');
        const auto asked = hub::asked_here(desks_.at(desks_.other), desks_.other->own())->all;
        QVERIFY(hub::answer_approval(desks_.at(desks_.other), desks_.other->own(), asked.front(), Bytes(9, 9)).value());
        QVERIFY(!sees_nothing(desks_.other));
        QCOMPARE(said(hub::withdraw_approval(desks_.at(desks_.one), desks_.one->own(), asked.back().id)), "done");
        QVERIFY(sees_nothing(desks_.other));
    }

    void emptied_by_its_desk_nothing_is_left_and_nothing_comes_again() {
        ask('a');
        put(1);
        QCOMPARE(said(desks_.at(desks_.other).run("update jcic.image_part set body = null")), "done");
        QVERIFY(!sees_nothing(desks_.one));  // it was nobody's but its own to empty
        QCOMPARE(said(hub::empty_image(desks_.at(desks_.one), desks_.one->own(), image_)), "done");
        QVERIFY(hub::images_there(desks_.at(desks_.one)).value().empty());
        QVERIFY(hub::image_part(desks_.at(desks_.other), name(), 1).value().empty());
        put(1);
        QVERIFY(hub::images_there(desks_.at(desks_.one)).value().empty());
        QCOMPARE(hub::image_parts_put(desks_.at(desks_.one), desks_.one->own(), image_).value(),
                 (std::set<std::size_t>{1}));
        auto owner = desks_.rig.connect_owner();
        QCOMPARE(owner->run("select 1 from jcic.image_part where body is null and emptied is not null")->size(), 1U);
    }

    void a_desk_may_do_nothing_else_data() {
        QTest::addColumn<QString>("statement");
        const auto no = [](const char* name, const char* statement) {
            QTest::newRow(name) << QString::fromLatin1(statement);
        };
        no("exchange", "update jcic.image_part set body = 'x'");
        no("rename", "update jcic.image_part set image = repeat('e', 32)");
        no("delete", "delete from jcic.image_part");
        no("truncate", "truncate jcic.image_part");
        no("for another",
           "insert into jcic.image_part (ledger, image, number, parts, body) "
           "values (repeat('2', 32), repeat('e', 32), 1, 1, 'x')");
        no("beyond its end",
           "insert into jcic.image_part (ledger, image, number, parts, body) "
           "values (jcic.own_ledger(), repeat('e', 32), 2, 1, 'x')");
        no("empty",
           "insert into jcic.image_part (ledger, image, number, parts, body) "
           "values (jcic.own_ledger(), repeat('e', 32), 1, 1, null)");
        no("too long",
           "insert into jcic.image_part (ledger, image, number, parts, body) "
           "values (jcic.own_ledger(), repeat('e', 32), 1, 1, convert_to(repeat('x', 65601), 'UTF8'))");
        no("a day of its own",
           "insert into jcic.image_part (ledger, image, number, parts, body, put) "
           "values (jcic.own_ledger(), repeat('e', 32), 1, 1, 'x', now())");
    }
    void a_desk_may_do_nothing_else() {
        QFETCH(QString, statement);
        put(1);
        QVERIFY(!desks_.at(desks_.one).run(statement.toStdString()).has_value());
        QCOMPARE(hub::images_there(desks_.at(desks_.one)).value().size(), 1U);
    }

    void so_many_bytes_of_one_desk_and_no_more() {
        QVERIFY(desks_.rig.server.psql(
            QStringLiteral("insert into jcic.image_part (ledger, image, number, parts, body) select repeat('1', 32), "
                           "lpad(to_hex(n), 32, '0'), 1, 1, 'x' from generate_series(1, 8192) n")));
        const auto more = hub::put_image_part(desks_.at(desks_.one), desks_.one->own(), image_, {1, 2, sealed(1)});
        QCOMPARE(std::string(hub::sqlstate_of(more.error())), std::string("JC002"));
        QCOMPARE(said(hub::put_image_part(desks_.at(desks_.other), desks_.other->own(), image_, {1, 2, sealed(1)})),
                 "done");
        QCOMPARE(said(hub::empty_image(desks_.at(desks_.one), desks_.one->own(), std::string(30, '0') + "0f")), "done");
        put(1);
    }

    void others_are_told_when_it_is_whole_and_not_of_each_part() {
        QVERIFY(desks_.at(desks_.other).run("listen " + desks_.rig.channel_of(*desks_.other)).has_value());
        put(1);
        QVERIFY(desks_.at(desks_.other).run("select 1").has_value());
        QVERIFY(desks_.at(desks_.other).notified().value().empty());
        put(2);
        QVERIFY(desks_.at(desks_.other).run("select 1").has_value());
        const auto heard = desks_.at(desks_.other).notified().value();
        QCOMPARE(heard.size(), 1U);
        QCOMPARE(hub::told_by(heard.front().payload), hub::NewsKind::approvals);
        QVERIFY(desks_.at(desks_.other).run("unlisten *").has_value());
    }

    void of_a_desk_that_is_retired_nothing_is_left() {
        const auto& leaving = desks_.rig.enrol("0129999", "0129999-W9", '9');
        auto hub = desks_.rig.connect(leaving);
        VERIFY_OK(hub);
        QCOMPARE(said(hub::put_image_part(*hub, leaving.own(), image_, {1, 1, sealed(1)})), "done");
        auto owner = desks_.rig.connect_owner();
        QCOMPARE(said(hub_server::retire(*owner, "0129999", "0129999-W9")), "done");
        QCOMPARE(owner->run("select 1 from jcic.image_part where body is not null")->size(), 0U);
    }

private:
    static Bytes sealed(std::size_t number) { return Bytes(300, static_cast<std::uint8_t>(number)); }
    [[nodiscard]] ImageName name() const { return {desks_.one->ledger(), image_}; }
    void ask(char digit) {
        QCOMPARE(said(hub::ask_approval(desks_.at(desks_.one), desks_.one->own(), desks_.other->ledger(), "L02",
                                        query(digit), Bytes(30, 7))),
                 "done");
    }
    void put(std::size_t number) {
        QCOMPARE(
            said(hub::put_image_part(desks_.at(desks_.one), desks_.one->own(), image_, {number, 2, sealed(number)})),
            "done");
    }
    bool sees_nothing(const test::HubDesk* desk) {
        return hub::images_there(desks_.at(desk)).value().empty() &&
               hub::image_part(desks_.at(desk), name(), 1).value().empty();
    }

    const std::string image_ = query('f');
    test::FourDesks desks_;
};

JCIC_TEST(TestImages)
#include "test_images.moc"
