#include "app/practice/world/world_parts.h"

namespace jcic::practice::parts {
namespace {

using domain::AuthorisationKind;
using domain::Business;
using domain::Item;
using domain::PersonalId;
using domain::Record;
using domain::SubjectKind;

constexpr std::string_view enterprise_id = "04595257";
constexpr std::string_view enterprise = "順昌精密股份有限公司";

/// One applicant being put together.
class Draft {
public:
    Draft(std::string_view id, std::string name, std::string tells)
        : id_(sure<PersonalId>(id)), name_(std::move(name)), tells_(std::move(tells)) {}

    Draft& asked_as(Business business, SubjectKind kind, std::string case_number, std::string reason,
                    std::string authorisation) {
        suggestion_ = {business, kind, "", "", std::move(case_number), std::move(reason), std::move(authorisation)};
        return *this;
    }
    Draft& beside(std::string_view borrower_id, std::string_view borrower_name) {
        suggestion_.borrower_id = borrower_id;
        suggestion_.borrower_name = borrower_name;
        return *this;
    }
    Draft& holds(Item item, Rows rows, std::string birth_date = "") {
        Record::Header header{id_.text(), name_, std::move(birth_date), std::nullopt};
        records_.emplace(item, Record::make(item, std::move(header), std::move(rows)).value());
        return *this;
    }
    [[nodiscard]] Applicant done() const { return {id_, name_, suggestion_, tells_, records_}; }

private:
    PersonalId id_;
    std::string name_;
    std::string tells_;
    Suggestion suggestion_{};
    std::map<Item, Record> records_;
};

std::string case_of(domain::RocDate today, std::string_view rest) {
    return std::to_string(today.year() + domain::years_before_roc) + "-" + std::string(rest);
}

/// An authorisation for all three items, accepted and in force, until told otherwise.
domain::Authorisation paper(std::string reference, std::string_view subject, std::string application,
                            domain::RocDate today) {
    return {std::move(reference),
            AuthorisationKind::paper,
            std::string(subject),
            shifted(today, -3),
            shifted(today, 87),
            std::move(application),
            {Item::t50, Item::t51, Item::t52},
            "0000"};
}

/// A guarantor's or a card holder's: T52 is not theirs to be asked for (R-EL-2, R-EL-3).
domain::Authorisation without_t52(domain::Authorisation authorisation, AuthorisationKind kind) {
    authorisation.items.erase(Item::t52);
    authorisation.kind = kind;
    return authorisation;
}

domain::Authorisation replied(domain::Authorisation authorisation, std::string code) {
    authorisation.reply_code = std::move(code);
    return authorisation;
}

domain::Authorisation of_last_year(domain::Authorisation authorisation, domain::RocDate today) {
    authorisation.signed_on = shifted(today, -400);
    authorisation.ends_on = shifted(today, -310);
    return authorisation;
}

}  // namespace

std::vector<Applicant> applicants(domain::RocDate today) {
    using enum Business;
    using enum SubjectKind;
    return {
        Draft("A123456789", "黃建國", "300 筆所得，五類財產")
            .asked_as(lending, borrower, case_of(today, "房貸-00417"), "購屋貸款償債能力審查，本金 1,200 萬元",
                      "P-0417")
            .holds(Item::t50, three_hundred_incomes())
            .holds(Item::t51, property_in_five_categories())
            .holds(Item::t52, one_employer(today, "遠見測量顧問有限公司", 45800), "0620314")
            .done(),
        Draft("F234567898", "陳𤧟如", "同時三個投保單位，姓名有罕用字")
            .asked_as(lending, borrower, case_of(today, "信貸-01102"), "個人信用貸款償債能力審查", "P-1102")
            .holds(Item::t50, plain_incomes("42719383", "晨光文教事業有限公司", 684000))
            .holds(Item::t51, plain_property("臺北市大安區"))
            .holds(Item::t52, three_employers(today), "0781122")
            .done(),
        Draft("B100000002", "吳𠮷祥", "保證人，T52 不可查")
            .asked_as(lending, guarantor, case_of(today, "房貸-00417"), "房貸保證人償債能力審查", "P-0418")
            .beside("A123456789", "黃建國")
            .holds(Item::t50, plain_incomes("90173431", "海線物流股份有限公司", 912000))
            .holds(Item::t51, plain_property("臺中市西屯區"))
            .done(),
        Draft("I100000003", "林務昌", "借款企業之負責人，附統一編號")
            .asked_as(lending, responsible, case_of(today, "企貸-00077"), "企業週轉金貸款負責人審查", "P-0077")
            .beside(enterprise_id, enterprise)
            .holds(Item::t50, plain_incomes(enterprise_id, enterprise, 1860000))
            .holds(Item::t51, property_in_five_categories())
            .done(),
        Draft("AB12345677", "阮氏花", "舊式統一證號")
            .asked_as(lending, borrower, case_of(today, "信貸-01115"), "個人信用貸款償債能力審查", "P-1115")
            .holds(Item::t50, plain_incomes("57382062", "日和食品有限公司", 402000))
            .holds(Item::t51, {})
            .holds(Item::t52, one_employer(today, "日和食品有限公司", 33300), "0740905")
            .done(),
        Draft("A800000014", "NGUYEN THI HOA", "信用卡戶，新式統一證號")
            .asked_as(credit_card, cardholder, case_of(today, "卡-00031"), "信用卡申請額度審查", "E-0031")
            .holds(Item::t50, plain_incomes("24086132", "群英電子股份有限公司", 528000))
            .holds(Item::t51, {})
            .done(),
        Draft("D120449187", "許堃𡻈", "查無資料，姓名有罕用字")
            .asked_as(lending, borrower, case_of(today, "信貸-01120"), "青年創業貸款償債能力審查", "P-1120")
            .holds(Item::t50, {})
            .holds(Item::t51, {})
            .holds(Item::t52, {}, "0930218")
            .done(),
        Draft("E228410798", "蔡宜蓁", "授權書未審核通過")
            .asked_as(lending, borrower, case_of(today, "房貸-00425"), "購屋貸款償債能力審查", "P-0425")
            .holds(Item::t50, plain_incomes("88539201", "南方紙業股份有限公司", 610000))
            .done(),
        Draft("N125903175", "羅志明", "授權書已逾期")
            .asked_as(lending, borrower, case_of(today, "信貸-00988"), "個人信用貸款償債能力審查", "P-0988")
            .holds(Item::t50, plain_incomes("16402981", "大豐營造有限公司", 745000))
            .done(),
    };
}

std::vector<domain::Authorisation> authorisations(domain::RocDate today) {
    return {
        paper("P-0417", "A123456789", "個人房屋貸款", today),
        paper("P-0431", "A123456789", "個人房屋貸款增貸", today),
        paper("P-1102", "F234567898", "個人信用貸款", today),
        without_t52(paper("P-0418", "B100000002", "房貸保證人", today), AuthorisationKind::paper),
        without_t52(paper("P-0077", "I100000003", "授信企業負責人", today), AuthorisationKind::paper),
        paper("P-1115", "AB12345677", "個人信用貸款", today),
        without_t52(paper("E-0031", "A800000014", "信用卡申請", today), AuthorisationKind::c3_certificate),
        paper("P-1120", "D120449187", "青年創業貸款", today),
        replied(paper("P-0425", "E228410798", "個人房屋貸款", today), "1103"),
        replied(paper("P-0426", "E228410798", "個人房屋貸款", today), ""),
        of_last_year(paper("P-0988", "N125903175", "個人信用貸款", today), today),
    };
}

std::vector<ForeignSerial> foreign_serials() {
    return {{sure<domain::SerialNumber>("Q-0129999-70413388"), Item::t50, sure<PersonalId>("A123456789"), 'Q'}};
}

}  // namespace jcic::practice::parts
