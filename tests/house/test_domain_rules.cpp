// Each rule of the domain is told as a transcript (tests/rules), and a transcript names no other.
#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <array>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/sources.h"

using namespace jcic::house;

namespace {

const QString root = QString::fromStdString(jcic::test::in_source(""));

/// R-IT-1 to R-IT-11, and so on.
struct Family {
    const char* name;
    int last;
};
constexpr std::array families{Family{"IT", 11}, Family{"SE", 9}, Family{"EL", 8}, Family{"AU", 11},
                              Family{"DU", 18}, Family{"PW", 6}, Family{"LO", 8}, Family{"PA", 12}};

QString id_of(const Family& family, int number) {
    return QStringLiteral("R-%1-%2").arg(QLatin1String(family.name)).arg(number);
}

/// What the transcripts say to their readers.
QString transcripts_text() {
    QString out;
    const QDir folder(root + QStringLiteral("/tests/rules"));
    for (const auto& file : folder.entryList({QStringLiteral("*.txt")}, QDir::Files))
        for (const auto& line : read_text(folder.filePath(file)).split(u'\n'))
            if (file != QLatin1String("CMakeLists.txt") && line.startsWith(u'#')) out += line + u'\n';
    return out;
}

template <class Use>
void for_each_rule(Use use) {
    for (const Family& family : families)
        for (int number = 1; number <= family.last; ++number) use(id_of(family, number));
}

/// In a name: "..._R_IT_1", but not R-IT-11.
bool stands_in(const QString& text, const QString& id) {
    auto form = id;
    form.replace(u'-', QLatin1String("[-_]"));
    return QRegularExpression("(?<![A-Za-z])" + form + "(?!\\d)").match(text).hasMatch();
}

}  // namespace

class TestDomainRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_rule_is_told_as_a_transcript() {
        const auto told = transcripts_text();
        QStringList missing;
        for_each_rule([&](const QString& id) {
            if (!stands_in(told, id)) missing << id;
        });
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
    }
    void a_transcript_names_no_rule_that_there_is_not() {
        QStringList known;
        for_each_rule([&](const QString& id) { known << id; });
        const QRegularExpression id(QStringLiteral("R-[A-Z]{2}-\\d+"));
        for (auto found = id.globalMatch(transcripts_text()); found.hasNext();) {
            const auto one = found.next().captured();
            QVERIFY2(known.contains(one), qPrintable(one));
        }
    }
    void an_id_is_found_whole() {
        QVERIFY(stands_in("void x_R_IT_1() {", "R-IT-1") && stands_in("// R-IT-1, R-IT-2", "R-IT-2"));
        QVERIFY(!stands_in("// R-IT-11", "R-IT-1") && !stands_in("// OTHER-IT-1", "R-IT-1"));
    }
};

JCIC_TEST(TestDomainRules)
#include "test_domain_rules.moc"
