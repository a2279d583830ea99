// R-EL-1 to R-EL-8: every business, subject kind and item, on both sides of the day a rule begins.
#include "app/domain/eligibility.h"

#include "domain/valid.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

Q_DECLARE_METATYPE(Business)
Q_DECLARE_METATYPE(SubjectKind)
Q_DECLARE_METATYPE(Item)

class TestEligibility : public QObject {
    Q_OBJECT

private slots:
    void other_purposes_do_not_exist_R_EL_6() {
        for (const char* purpose : {"aml", "anti-money-laundering", "compliance"})
            QCOMPARE(code_of_fault(parse_business(purpose)), QByteArray("rule.R-EL-6"));
        QCOMPARE(code_of_fault(parse_business("insurance")), QByteArray("input.form"));
        for (const Business business : {Business::lending, Business::credit_card})
            QVERIFY(*parse_business(name_of(business)) == business);
    }

    void other_interested_parties_are_not_open_R_EL_7() {
        for (const char* who : {"interested-party", "related-party", "spouse", "shareholder", "director"})
            QCOMPARE(code_of_fault(parse_subject_kind(who)), QByteArray("rule.R-EL-7"));
        QCOMPARE(code_of_fault(parse_subject_kind("")), QByteArray("input.form"));
        for (const SubjectKind kind :
             {SubjectKind::borrower, SubjectKind::guarantor, SubjectKind::responsible, SubjectKind::cardholder})
            QVERIFY(*parse_subject_kind(name_of(kind)) == kind);
    }

    void the_borrower_is_named_beside_guarantor_and_responsible_person() {
        QVERIFY(names_borrower(Business::lending, SubjectKind::guarantor));
        QVERIFY(names_borrower(Business::lending, SubjectKind::responsible));
        QVERIFY(!names_borrower(Business::lending, SubjectKind::borrower));
        QVERIFY(!names_borrower(Business::credit_card, SubjectKind::cardholder));
    }

    void the_authorisation_must_say_what_the_subject_is_R_EL_5() {
        const auto fits = [](SubjectKind subject, const char* name) {
            return application_name_fits(Business::lending, subject, name);
        };
        QVERIFY(fits(SubjectKind::guarantor, "房貸保證人"));
        QVERIFY(fits(SubjectKind::guarantor, "週轉金貸款連帶保證人"));
        QVERIFY(fits(SubjectKind::responsible, "授信企業負責人"));
        QCOMPARE(code_of_fault(fits(SubjectKind::guarantor, "房貸")), QByteArray("rule.R-EL-5"));
        QCOMPARE(code_of_fault(fits(SubjectKind::guarantor, "授信企業負責人")), QByteArray("rule.R-EL-5"));
        QCOMPARE(code_of_fault(fits(SubjectKind::responsible, "房貸保證人")), QByteArray("rule.R-EL-5"));
        QCOMPARE(code_of_fault(fits(SubjectKind::responsible, "")), QByteArray("rule.R-EL-5"));
        QVERIFY(fits(SubjectKind::borrower, "房屋貸款"));
    }

    void what_is_a_guarantors_or_a_responsible_persons_is_no_borrowers_own_R_EL_5() {
        const auto fits = [](const char* name) {
            return application_name_fits(Business::lending, SubjectKind::borrower, name);
        };
        for (const auto* name : {"房貸保證人", "房貸（連帶保證人）", "授信企業負責人", "企業負責人兼保證人 "}) {
            QCOMPARE(code_of_fault(fits(name)), QByteArray("rule.R-EL-5"));
            QCOMPARE(detail_of_fault(fits(name), "reason"), QByteArray("party"));
        }
        // About another, or about none: the borrower's own.
        for (const auto* name : {"免保證人信用貸款", "小額信貸（免保證人）", "信貸（免連帶保證人）", "信貸無保證人",
                                 "企業負責人信用貸款", "開戶", ""})
            QVERIFY2(fits(name), name);
        // And no guarantor's, who are not there.
        for (const auto* name : {"免保證人信用貸款", "小額信貸（免保證人）", "信貸（免連帶保證人）"}) {
            QCOMPARE(code_of_fault(application_name_fits(Business::lending, SubjectKind::guarantor, name)),
                     QByteArray("rule.R-EL-5"));
            QVERIFY2((party_named(name) == Party{Business::lending, SubjectKind::borrower}), name);
        }
    }

    void what_names_one_business_opens_no_other_R_EL_3_R_EL_5() {
        using B = Business;
        using S = SubjectKind;
        for (const auto subject : {S::borrower, S::guarantor}) {
            const auto refused = application_name_fits(B::lending, subject, "信用卡申請");
            QCOMPARE(code_of_fault(refused), QByteArray("rule.R-EL-5"));
            QCOMPARE(detail_of_fault(refused, "reason"), QByteArray("business"));
        }
        for (const auto* name : {"個人房屋貸款", "授信申請"})
            QCOMPARE(code_of_fault(application_name_fits(B::credit_card, S::cardholder, name)),
                     QByteArray("rule.R-EL-5"));
        for (const auto* name : {"信用卡申請", "信用卡額度調整", "信用卡分期貸款", "卡片額度調整", ""})
            QVERIFY(application_name_fits(B::credit_card, S::cardholder, name));
        for (const auto* name : {"個人信用貸款及信用卡", "授信", ""})
            QVERIFY(application_name_fits(B::lending, S::borrower, name));
    }

    void what_an_authorisation_says_of_the_subject_fits_it_R_EL_5() {
        using B = Business;
        using S = SubjectKind;
        QVERIFY((party_named("房貸保證人") == Party{B::lending, S::guarantor}));
        QVERIFY((party_named("授信企業負責人") == Party{B::lending, S::responsible}));
        QVERIFY((party_named("個人房屋貸款") == Party{B::lending, S::borrower}));
        QVERIFY((party_named("信用卡申請") == Party{B::credit_card, S::cardholder}));
        // Never what is not open (R-EL-4), and nothing where it does not say which.
        for (const auto* name : {"信用卡保證人", "企業負責人兼保證人", "開戶", ""}) QVERIFY(!party_named(name));
        for (const auto* name : {"房貸保證人", "授信企業負責人", "個人房屋貸款", "信用卡申請"}) {
            const auto party = party_named(name);
            QVERIFY(application_name_fits(party->business, party->subject, name));
        }
    }
};

JCIC_TEST(TestEligibility)
#include "test_eligibility.moc"
