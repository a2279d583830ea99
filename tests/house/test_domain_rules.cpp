// Each rule of the domain stands in a test by its id, and which one does not is said here with the reason.
#include <QMap>
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
constexpr std::array families{Family{"IT", 11}, Family{"SE", 8}, Family{"EL", 8}, Family{"AU", 9},
                              Family{"DU", 15}, Family{"PW", 6}, Family{"LO", 8}, Family{"PA", 11}};

QString id_of(const Family& family, int number) {
    return QStringLiteral("R-%1-%2").arg(QLatin1String(family.name)).arg(number);
}

/// Not to be shown by a test.
const QMap<QString, QString>& untested() {
    static const QMap<QString, QString> all{
        {QStringLiteral("R-DU-14"),
         QStringLiteral("allows what happens outside: the desk knows no querier of JCIC's credit information, and "
                        "forbids none")}};
    return all;
}

/// In a name: "..._R_IT_1", but not R-IT-11.
bool stands_in(const QString& text, const QString& id) {
    auto form = id;
    form.replace(u'-', QLatin1String("[-_]"));
    return QRegularExpression("(?<![A-Za-z])" + form + "(?!\\d)").match(text).hasMatch();
}

/// The code of the tests' own files: what a comment, a sample or a table beside them says shows nothing.
QString tests_text() {
    QString out;
    for (const Source& source : sources(root, {"tests"}))
        if (source.path.contains(QLatin1String("/test_")) && !source.path.startsWith(QLatin1String("tests/house/")))
            out += without_comments_and_strings(source.text) + u'\n';
    return out;
}

}  // namespace

class TestDomainRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_rule_stands_in_a_test() {
        const auto text = tests_text();
        QVERIFY(text.size() > 100'000);
        QStringList missing;
        for (const Family& family : families)
            for (int number = 1; number <= family.last; ++number)
                if (const auto id = id_of(family, number); !stands_in(text, id) && !untested().contains(id))
                    missing << id;
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
    }
    void what_is_said_to_be_untested_is() {
        const auto text = tests_text();
        for (auto one = untested().cbegin(); one != untested().cend(); ++one) {
            QVERIFY2(!stands_in(text, one.key()), qPrintable(one.key()));
            QVERIFY2(one.value().size() > 20, qPrintable(one.key()));
        }
    }
    void an_id_is_found_whole() {
        QVERIFY(stands_in("void x_R_IT_1() {", "R-IT-1") && stands_in("// R-IT-1, R-IT-2", "R-IT-2"));
        QVERIFY(!stands_in("// R-IT-11", "R-IT-1") && !stands_in("// OTHER-IT-1", "R-IT-1"));
    }
};

JCIC_TEST(TestDomainRules)
#include "test_domain_rules.moc"
