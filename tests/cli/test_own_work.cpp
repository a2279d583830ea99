// What an officer has to do, and the own queries, at the terminal: todo, query list, query withdraw, query seen.
#include <algorithm>
#include <set>

#include "app/cli/command.h"
#include "app/cli/commands/todo_ways.h"
#include "cli/many_queries.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestOwnWork : public QObject, private test::ManyQueries {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        open_branch();
        const auto path = QString::fromStdString((profile_.parent_path() / "own.csv").string());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "subject-id,case-number,reason,T50,T51,T52,year\n"
            "F234567898,115-信貸-01102,個人信用貸款償債能力審查,Y,Y,N,114\n"
            "AB12345677,115-信貸-01115,薪轉戶申貸案之還款來源審查,Y,N,N,114\n"
            "D120449187,115-信貸-01120,青年創業貸款償債能力審查,Y,N,N,114\n");
        file.close();
        const auto sent = as(asks, {"query", "batch", path});
        QFile::remove(path);
        QVERIFY2(sent.status == 0, qPrintable(sent.out + sent.error));
    }

    void cleanupTestCase() { std::filesystem::remove_all(profile_); }
    void the_board_is_listed_and_narrowed() {
        const auto all = listed();
        QCOMPARE(all.size(), items_asked);
        for (const auto& one : all) {
            const auto row = one.toObject();
            QCOMPARE(row["state"].toString(), QString("submitted"));
            QCOMPARE(row["group"].toString(), QString("waiting"));
            QVERIFY(row["to_withdraw"].toBool());
            QVERIFY(!row["query"].toString().isEmpty() && !row["subject"].toString().isEmpty());
        }
        QCOMPARE(listed({"--mine", "--open"}).size(), items_asked);
        QCOMPARE(listed({"--item", "T51"}).size(), 1);
        QCOMPARE(listed({"--state", "retrieved"}).size(), 0);
        QCOMPARE(listed({"--find", "-"}, "115-信貸-01102\n").size(), 2);
        QCOMPARE(listed({"--find", "-"}, "115-信貸-01102\r\n").size(), 2);
        QCOMPARE(listed({"--find", "-"}, "115-信貸-09999\n").size(), 0);
        // In another's hands, and theirs to see.
        QCOMPARE(listed({}, {}, approves).size(), items_asked);
        QCOMPARE(listed({"--mine"}, {}, approves).size(), 0);
    }

    void who_may_not_list_queries_is_told_so_R_PA_7() {
        QVERIFY(is_fault(as("L08", {"query", "list"}), "person.duty"));
        QVERIFY(is_fault(as(asks, {"query", "list", "--item", "T53"}), "rule.R-IT-4"));
    }

    void each_line_of_the_todo_names_its_command() {
        const auto to_approve = of_kind(todo(approves), "approve");
        QCOMPARE(to_approve["command"].toString(), QString("query waiting"));
        const auto card = of_kind(todo(), "give-card-back");
        QVERIFY(!card["card"].toString().isEmpty());
        QCOMPARE(card["command"].toString(), "card hand-back " + card["card"].toString());
        for (const auto& person : {asks, approves, QString("L01")})
            for (const auto& one : todo(person)) {
                const auto command = one.toObject()["command"].toString().toStdString();
                const bool known =
                    command.empty() || std::ranges::any_of(cli::commands(), [&](const cli::Command& each) {
                        return (command + ' ').starts_with(std::string(each.words) + ' ');
                    });
                QVERIFY2(known, command.c_str());
            }
    }

    void every_kind_of_the_todo_has_its_way() {
        const auto known = [](const std::string& command) {
            return std::ranges::any_of(cli::commands(), [&](const cli::Command& each) {
                return (command + ' ').starts_with(std::string(each.words) + ' ');
            });
        };
        std::set<std::string> names;
        for (int kind = 0; kind <= int(desk::TodoKind::register_step); ++kind)
            for (const bool in_hand : {true, false}) {
                desk::TodoRow row;
                row.kind = desk::TodoKind(kind);
                row.query = "q1";
                row.item = domain::Item::t52;
                row.person = domain::PersonId::parse("L03").value();
                row.card = "0129999-03";
                row.book = "devices";
                row.row = "2";
                row.in_hand = in_hand;
                row.copy = 3;
                const auto [name, command] = cli::way_of(row);
                QVERIFY2(known(command), command.c_str());
                names.insert(name);
                if (row.kind ==
                    desk::TodoKind::decide_record)  // who has not the case has no word of their own (R-DU-15)
                    QCOMPARE(command.starts_with("record still-needed"), in_hand);
                if (row.kind == desk::TodoKind::destroy_copy)
                    QVERIFY2(command.starts_with("copy destroy q1 T52 3 "), command.c_str());
            }
        QCOMPARE(names.size(), std::size_t(desk::TodoKind::register_step) + 1);
    }

    void one_s_own_query_is_withdrawn_with_its_reason() {
        const auto query = of_case("115-信貸-01120")["query"].toString();
        QVERIFY(!query.isEmpty());
        for (const auto& unsaid : {QStringList{}, QStringList{"--reason", " "}}) {
            const auto without = as(asks, QStringList{"query", "withdraw", query} + unsaid);
            QCOMPARE(without.status, 2);
            QVERIFY2(is_fault(without, "usage"), qPrintable(without.out));
        }
        const QStringList why{"--reason", "客戶撤回申請"};
        QVERIFY(is_fault(as(approves, QStringList{"query", "withdraw", query} + why), "person.duty"));
        QCOMPARE(written("query.withdrawn"), std::size_t{0});
        const auto done = as(asks, QStringList{"query", "withdraw", query} + why);
        QVERIFY2(done.status == 0, qPrintable(done.out + done.error));
        QCOMPARE(of_case("115-信貸-01120")["state"].toString(), QString("withdrawn"));
        QVERIFY(!of_case("115-信貸-01120")["to_withdraw"].toBool());
        QCOMPARE(listed({"--open"}).size(), items_asked - 1);
        QVERIFY(is_fault(as(asks, QStringList{"query", "withdraw", query} + why), "query.state"));
        QCOMPARE(written("query.withdrawn"), std::size_t{1});
    }

    void what_was_refused_is_told_with_its_reason_until_it_is_seen() {
        const auto query = of_case("115-信貸-01115")["query"].toString();
        QByteArray seen;
        for (const auto& one : as(approves, {"query", "waiting"}).json()["waiting"].toArray())
            if (one.toObject()["query"] == query) seen = one.toObject()["seen"].toString().toUtf8();
        QVERIFY(is_fault(as(asks, {"query", "seen", "00000000000000000000000000000000"}), "query.unknown"));
        const auto refused = as(approves, {"query", "decide", query, "--values", "-"},
                                "seen=" + seen + "\nrefuse=T50\ncause=authorisation\nremark=授權書不是本人簽的\n");
        QVERIFY2(refused.status == 0, qPrintable(refused.out + refused.error));
        const auto ended = of_kind(todo(), "look-at-end");
        QCOMPARE(ended["command"].toString(), "query seen " + query);
        QVERIFY2(ended["why"].toString().contains("授權書不是本人簽的"), qPrintable(ended["why"].toString()));
        QCOMPARE(of_case("115-信貸-01115")["why"].toString(), ended["why"].toString());
        const auto done = as(asks, {"query", "seen", query});
        QVERIFY2(done.status == 0, qPrintable(done.out + done.error));
        QVERIFY(of_kind(todo(), "look-at-end").isEmpty());
        QVERIFY(!of_case("115-信貸-01115")["why"].toString().isEmpty());  // and is readable still
    }

    void people_are_told_in_words() {
        const auto list = in_words({"query", "list"});
        QVERIFY2(list.out.contains("115-信貸-01102") && list.out.contains("待核准"), qPrintable(list.out));
        QVERIFY2(list.out.contains("不核准：") && list.out.contains("已撤回"), qPrintable(list.out));
        const auto todo = in_words({"todo"});
        QVERIFY2(todo.out.contains("→ card hand-back "), qPrintable(todo.out));
    }

private:
    QJsonArray listed(const QStringList& more = {}, const QByteArray& input = {}, const QString& person = asks) const {
        return as(person, QStringList{"query", "list"} + more, input).json()["rows"].toArray();
    }
    QJsonArray todo(const QString& person = asks) const { return as(person, {"todo"}).json()["todo"].toArray(); }
    static QJsonObject of_kind(const QJsonArray& rows, const QString& kind) {
        for (const auto& one : rows)
            if (one.toObject()["kind"] == kind) return one.toObject();
        return {};
    }
    QJsonObject of_case(const QString& number) const {
        const auto rows = listed({"--find", "-"}, number.toUtf8() + "\n");
        return rows.isEmpty() ? QJsonObject() : rows.first().toObject();
    }
    Ended in_words(const QStringList& command) const {
        const test::SecretPipe password(secrets_.at(asks));
        return test::jcic_desk_cli(command + QStringList{"--profile", QString::fromStdString(profile_.string()),
                                                         "--user", asks, "--password-fd", password.number()});
    }
    static constexpr int items_asked = 4;
};

JCIC_TEST(TestOwnWork)
#include "test_own_work.moc"
