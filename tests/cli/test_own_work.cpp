// Each kind of what an officer has to do names the command that does it. What is listed, owed, withdrawn and refused is
// told in tests/rules/own-work.txt.
#include <algorithm>
#include <set>

#include "app/cli/command.h"
#include "app/cli/commands/todo_ways.h"
#include "support/test_program.h"

using namespace jcic;

class TestOwnWork : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
                // Who has not the case has no word of their own (R-DU-15).
                if (row.kind == desk::TodoKind::decide_record)
                    QCOMPARE(command.starts_with("record still-needed"), in_hand);
                if (row.kind == desk::TodoKind::destroy_copy)
                    QVERIFY2(command.starts_with("copy destroy q1 T52 3 "), command.c_str());
            }
        QCOMPARE(names.size(), std::size_t(desk::TodoKind::register_step) + 1);
    }
};

JCIC_TEST(TestOwnWork)
#include "test_own_work.moc"
