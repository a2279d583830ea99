// The names of the domain's values as a branch says them.
#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <chrono>

#include "app/domain/registers/holds.h"
#include "app/domain/registers/made_lists.h"
#include "app/domain/registers/register.h"
#include "app/domain/registers/state_names.h"
#include "app/words/words.h"

namespace jcic::words {
namespace {

struct Names {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

}  // namespace

QString word_for(domain::Duty duty) {
    switch (duty) {
        case domain::Duty::unit_head:
            return Names::tr("單位主管");
        case domain::Duty::query_officer:
            return Names::tr("查詢人員");
        case domain::Duty::supervisor:
            return Names::tr("核准主管");
        case domain::Duty::card_custodian:
            return Names::tr("晶片卡保管人員");
        case domain::Duty::password_custodian:
            return Names::tr("密碼保管人員");
        case domain::Duty::reviewer:
            return Names::tr("覆核人員");
        case domain::Duty::auditor:
            return Names::tr("稽核人員");
        case domain::Duty::administrator:
            return Names::tr("帳號管理人員");
    }
    return {};
}

QString words_for(const domain::DutyTerms& duties) {
    const auto day = [](const std::optional<domain::RocDate>& one) {
        return one ? QString::fromStdString(one->dashed()) : QString();
    };
    QStringList out;
    for (const auto& [duty, term] : duties.terms())
        out << (term.from || term.until
                    ? Names::tr("%1（%2 至 %3）").arg(word_for(duty), day(term.from), day(term.until))
                    : word_for(duty));
    return out.join(Names::tr("、"));
}

QString word_for(domain::Business business) {
    switch (business) {
        case domain::Business::lending:
            return Names::tr("授信");
        case domain::Business::credit_card:
            return Names::tr("信用卡");
    }
    return {};
}

QString word_for(domain::SubjectKind kind) {
    switch (kind) {
        case domain::SubjectKind::borrower:
            return Names::tr("授信戶本人");
        case domain::SubjectKind::guarantor:
            return Names::tr("保證人");
        case domain::SubjectKind::responsible:
            return Names::tr("企業負責人");
        case domain::SubjectKind::cardholder:
            return Names::tr("信用卡戶本人");
    }
    return {};
}

QString word_for(domain::AuthorisationKind kind) {
    switch (kind) {
        case domain::AuthorisationKind::paper:
            return Names::tr("書面授權");
        case domain::AuthorisationKind::citizen_certificate:
            return Names::tr("電子授權（自然人憑證）");
        case domain::AuthorisationKind::c3_certificate:
            return Names::tr("電子授權（軟體C3憑證）");
    }
    return {};
}

QString word_for(domain::Tick tick) {
    switch (tick) {
        case domain::Tick::yes:
            return Names::tr("是");
        case domain::Tick::no:
            return Names::tr("否");
        case domain::Tick::neither:
            return Names::tr("未勾選");
        case domain::Tick::both:
            return Names::tr("是、否均已勾選");
    }
    return {};
}

QString word_for(domain::ItemState state) {
    return told(domain::official_name(state));
}

QString word_for(domain::RecordState state) {
    return told(domain::official_name(state));
}

QString word_for(domain::CopyState state) {
    return told(domain::official_name(state));
}

QString title_of(domain::Item item) {
    switch (item) {
        case domain::Item::t50:
            return Names::tr("財政部個人最新年度所得資料");
        case domain::Item::t51:
            return Names::tr("財政部個人財產資料");
        case domain::Item::t52:
            return Names::tr("勞動部職業投保資料");
    }
    return {};
}

QString word_for(selfcheck::Stage stage) {
    switch (stage) {
        case selfcheck::Stage::service:
            return Names::tr("讀卡服務執行中");
        case selfcheck::Stage::usb:
            return Names::tr("讀卡機已連接");
        case selfcheck::Stage::driver:
            return Names::tr("驅動程式運作正常");
        case selfcheck::Stage::reader:
            return Names::tr("讀卡服務列出讀卡機");
        case selfcheck::Stage::card:
            return Names::tr("卡片已插入");
        case selfcheck::Stage::atr:
            return Names::tr("卡片有正確回應");
        case selfcheck::Stage::application:
            return Names::tr("為聯徵中心晶片卡");
        case selfcheck::Stage::module:
            return Names::tr("廠商模組正常運作");
        case selfcheck::Stage::slot:
            return Names::tr("廠商模組已讀到卡片");
        case selfcheck::Stage::token:
            return Names::tr("符合卡片設定檔");
        case selfcheck::Stage::certificate:
            return Names::tr("卡片憑證有效");
        case selfcheck::Stage::signature:
            return Names::tr("卡片可簽章");
        case selfcheck::Stage::key:
            return Names::tr("工作站金鑰可用");
        case selfcheck::Stage::host:
            return Names::tr("聯徵主機可連線");
        case selfcheck::Stage::clock:
            return Names::tr("電腦時鐘準確");
        case selfcheck::Stage::disk:
            return Names::tr("磁碟空間充足");
    }
    return {};
}

QString word_for(selfcheck::Skip why) {
    switch (why) {
        case selfcheck::Skip::virtual_reader:
            return Names::tr("虛擬讀卡機為程式，無 USB 裝置及驅動程式。");
        case selfcheck::Skip::not_on_usb:
            return Names::tr("讀卡機不在本機 USB 上（序列埠或遠端）。");
        case selfcheck::Skip::not_by_service:
            return Names::tr("廠商模組未經讀卡服務即讀到卡片。");
        case selfcheck::Skip::no_profile:
            return Names::tr("本機尚無工作站設定，無憑證機構、金鑰、主機及時限可供比對。");
        case selfcheck::Skip::needs_password:
            return Names::tr("尚未輸入晶片卡密碼；登入聯徵中心後再次檢測，即實際簽章一次。");
        case selfcheck::Skip::sealed:
            return Names::tr("金鑰於登入後始得開啟；登入後再次檢測。");
    }
    return {};
}

QString short_title_of(domain::Item item) {
    switch (item) {
        case domain::Item::t50:
            return Names::tr("所得");
        case domain::Item::t51:
            return Names::tr("財產");
        case domain::Item::t52:
            return Names::tr("職業投保");
    }
    return {};
}

QString permission(FaultCode rule) {
    if (rule == FaultCode::rule_el_1) return Names::tr("授信戶本人可查 T50、T51、T52（109-01-15 起）");
    if (rule == FaultCode::rule_el_2) return Names::tr("保證人及企業負責人可查 T50、T51（113-04-17 函）");
    if (rule == FaultCode::rule_el_3) return Names::tr("信用卡戶本人可查 T50、T51（112-11-01 起）");
    return {};
}

QString told(const char* word) {
    return QCoreApplication::translate("registers", word);
}

QString word_for(domain::RetentionReason reason) {
    namespace registers = domain::registers;
    const auto* field = registers::kept_queries.field(registers::kept_query::reason);
    const auto choice = std::ranges::find(field->choices, domain::name_of(reason), &domain::events::Choice::name);
    return choice == field->choices.end() ? QString() : told(choice->title);
}

QString record_names_another() {
    return Names::tr("資料所載姓名與查詢申請或授權書不符：列印前請核對身分證字號是否為本案當事人。");
}

QString held(const std::string& hold) {
    return told(domain::registers::held_word).arg(QString::fromStdString(hold));
}

QString read_or_not(const std::string& value) {
    return value.empty() ? Names::tr("（無權讀取）") : QString::fromStdString(value);
}

QString time_left(Millis left) {
    using namespace std::chrono;
    if (left <= Millis{0}) return Names::tr("已到期");
    const auto whole_days = floor<days>(left).count();
    const auto whole_hours = floor<hours>(left).count() % 24;
    const auto whole_minutes = floor<minutes>(left).count() % 60;
    if (whole_days > 0) return Names::tr("餘 %1 日 %2 小時").arg(whole_days).arg(whole_hours);
    if (whole_hours > 0) return Names::tr("餘 %1 小時 %2 分").arg(whole_hours).arg(whole_minutes);
    if (whole_minutes > 0) return Names::tr("餘 %1 分").arg(whole_minutes);
    return Names::tr("餘不足 1 分");
}

}  // namespace jcic::words
