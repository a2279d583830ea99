// The table of PKCS #11's return values: complete, each with a reason that has words, and nothing said of a password
// that was not given.
#include <p11-kit/pkcs11.h>

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

#include "app/base/fault_reasons.h"
#include "app/token/return_values.h"
#include "support/test_program.h"

using namespace jcic;

class TestReturnValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// By the header of the standard's names that the programs are built with.
    void each_value_of_the_standard_is_in_the_table() {
        QFile header(QStringLiteral(CRYPTOKI_HEADER));
        QVERIFY2(header.open(QIODevice::ReadOnly), CRYPTOKI_HEADER);
        static const QRegularExpression line(QStringLiteral("#define (CKR_\\w+)\\s+\\((0x)?([0-9a-fA-F]+)UL\\)"));
        auto found = line.globalMatch(QString::fromUtf8(header.readAll()));
        int values = 0;
        while (found.hasNext()) {
            const auto one = found.next();
            const auto value = one.captured(3).toULongLong(nullptr, one.captured(2).isEmpty() ? 10 : 16);
            if (value == CKR_OK) continue;
            const auto* known = token::return_value(value);
            QVERIFY2(known != nullptr, qPrintable(one.captured(1)));
            QCOMPARE(QString::fromUtf8(known->name.data(), static_cast<qsizetype>(known->name.size())),
                     one.captured(1));
            ++values;
        }
        QVERIFY2(values > 80, "the header is read in vain");
        QVERIFY(std::ranges::is_sorted(token::return_values(), {}, &token::ReturnValue::value));
    }

    void each_has_a_reason_that_has_words() {
        for (const auto& one : token::return_values()) {
            const auto reasons = reasons_of(one.code);
            const bool declared =
                std::ranges::any_of(reasons, [&](const FaultReason& reason) { return reason.name == one.reason; });
            QVERIFY2(one.reason.empty() ? one.code != FaultCode::card_module : declared, one.name.data());
        }
    }

    void a_password_is_judged_only_where_one_was_given() {
        for (const auto& one : token::return_values()) {
            const auto without = token::fault_of("C_OpenSession", one.value, false);
            QVERIFY2(without.code == FaultCode::card_pin_needed || !without.text().starts_with("card.pin."),
                     one.name.data());
            const auto with = token::fault_of("C_Login", one.value, true);
            const bool open = with.code == FaultCode::card_pin_not_known;
            QCOMPARE(open, one.password == token::Password::not_known);
            if (open) QCOMPARE(with.detail("which"), std::string_view("login"));
            const bool judged = with.code == FaultCode::card_pin_wrong || with.code == FaultCode::card_pin_blocked ||
                                with.code == FaultCode::card_pin_refused;
            QCOMPARE(judged, one.password == token::Password::judged);
        }
        QCOMPARE(token::fault_of("C_SignInit", CKR_PIN_EXPIRED, false).code, FaultCode::card_pin_refused);
    }

    void a_value_is_told_by_name_and_number() {
        const auto fault = token::fault_of("C_OpenSession", CKR_SESSION_COUNT, false);
        QCOMPARE(fault.detail("value"), std::string_view("CKR_SESSION_COUNT 0xb1"));
        QCOMPARE(fault.detail("call"), std::string_view("C_OpenSession"));
        QCOMPARE(token::fault_of("C_Sign", 0x80000123, false).detail("value"), std::string_view("0x80000123"));
        QCOMPARE(token::fault_of("C_Sign", 0x80000123, false).detail("reason"), std::string_view("vendor"));
        QCOMPARE(token::fault_of("C_Sign", 0x7777, false).detail("reason"), std::string_view("refused"));
    }
};

JCIC_TEST(TestReturnValues)
#include "test_return_values.moc"
