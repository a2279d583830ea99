// The exact bytes that the card signs ("Once" in docs/develop/architecture.md).

#include <QTest>

#include "gateway/rig.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Item;
using domain::SerialRequest;
using test::sure;

namespace {

SerialRequest sample() {
    return {domain::WorldKind::practice,
            sure<domain::InstitutionCode>("0129999"),
            {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16},
            sure<domain::PersonalId>("B100000002"),
            "04595257",
            domain::Business::lending,
            domain::SubjectKind::guarantor,
            {{Item::t50, 114}, {Item::t51, std::nullopt}},
            "2026-房貸-00417",
            "P-0418",
            {0xAB}};
}

}  // namespace

class TestSignedBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unpack_gives_back_what_was_packed() {
        const auto unpacked = SerialRequest::unpack(sample().pack());
        VERIFY_OK(unpacked);
        QVERIFY(*unpacked == sample());
    }

    void prefix_names_kind_and_purpose() {
        const auto text = to_text(sample().pack());
        QVERIFY(text.starts_with(std::string("jcic-desk practice serial-request v1\0", 37)));
        auto real = sample();
        real.kind = domain::WorldKind::real;
        QVERIFY(to_text(real.pack()).starts_with(std::string("jcic-desk real serial-request v1\0", 33)));
    }

    void challenge_and_request_can_never_be_the_same_bytes() {
        const auto institution = sure<domain::InstitutionCode>("0129999");
        const auto statement = domain::challenge_statement(domain::WorldKind::practice, institution, sample().pack());
        QVERIFY(to_text(statement).starts_with("jcic-desk practice host-challenge v1"));
        COMPARE_FAULT(SerialRequest::unpack(statement), input_form);
    }

    void every_field_is_in_the_signed_bytes() {
        const auto original = sample().pack();
        std::vector<SerialRequest> changed(8, sample());
        changed[0].institution = sure<domain::InstitutionCode>("0129998");
        changed[1].key[0] = 99;
        changed[2].subject = sure<domain::PersonalId>("A123456789");
        changed[3].borrower = "A123456789";
        changed[4].items[0].year = 113;
        changed[5].case_number = "2026-房貸-00418";
        changed[6].authorisation = "P-0417";
        changed[7].approval[31] = 1;
        for (const auto& request : changed) QVERIFY(request.pack() != original);
    }

    void cut_or_longer_bytes_are_no_request() {
        const auto whole = sample().pack();
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!SerialRequest::unpack(ByteView(whole).first(size)));
        auto longer = whole;
        longer.push_back(0);
        COMPARE_FAULT(SerialRequest::unpack(longer), input_form);
    }

    void no_item_or_one_twice_is_no_request() {
        auto none = sample();
        none.items.clear();
        COMPARE_FAULT(SerialRequest::unpack(none.pack()), input_form);
        auto twice = sample();
        twice.items = {{Item::t51, std::nullopt}, {Item::t51, std::nullopt}};
        COMPARE_FAULT(SerialRequest::unpack(twice.pack()), input_form);
    }
};

JCIC_TEST(TestSignedBytes)
#include "test_signed_bytes.moc"
