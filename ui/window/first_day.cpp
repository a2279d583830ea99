#include "ui/window/first_day.h"

#include <QCoreApplication>

#include "app/domain/events/names.h"
#include "app/domain/registers/register.h"

namespace jcic::ui {
namespace {

using domain::Duty;
namespace registers = domain::registers;
using Tasks = std::vector<FirstDayTask>;

std::string_view begins(const registers::Register& book) {
    return book.steps.front().action;
}

const FirstDayTask leave{
    .title = QT_TRANSLATE_NOOP("FirstDay", "離座登出及重新登入"),
    .how = QT_TRANSLATE_NOOP("FirstDay", "按 Ctrl+L：畫面立即遮蔽，聯徵中心一併登出。其後重新登入。"),
    .action = action::session_signed_out,
    .by_leaving = true};
const FirstDayTask see_duties{QT_TRANSLATE_NOOP("FirstDay", "檢視期限並另存行事曆檔"),
                              QT_TRANSLATE_NOOP("FirstDay", "登記簿頁，檢視期限，另存行事曆檔。"),
                              action::register_exported};
const FirstDayTask verify{QT_TRANSLATE_NOOP("FirstDay", "驗證日誌"),
                          QT_TRANSLATE_NOOP("FirstDay", "日誌頁，驗證日誌；結果列示於該頁及左下角。"),
                          action::ledger_verified, PageId::ledger};
const FirstDayTask password{QT_TRANSLATE_NOOP("FirstDay", "變更密碼"),
                            QT_TRANSLATE_NOOP("FirstDay", "設定頁。變更後登入頁所列練習密碼不再適用，請記住新密碼。"),
                            action::password_changed, PageId::settings};
const FirstDayTask print_sheet{
    QT_TRANSLATE_NOOP("FirstDay", "列印登記簿"),
    QT_TRANSLATE_NOOP("FirstDay", "登記簿頁選取登記簿，列印。未連接印表機者存為練習用 PDF 檔。"),
    action::register_printed};
const FirstDayTask reason{QT_TRANSLATE_NOOP("FirstDay", "登記一則常用事由"),
                          QT_TRANSLATE_NOOP("FirstDay", "登記簿，常用事由簿，登記事由；於新查詢頁即可選用。"),
                          begins(registers::reasons)};
const FirstDayTask device{QT_TRANSLATE_NOOP("FirstDay", "登記一台查詢設備"),
                          QT_TRANSLATE_NOOP("FirstDay", "登記簿，查詢設備保管登記簿，登記設備。"),
                          begins(registers::devices)};

const Tasks officer{
    {QT_TRANSLATE_NOOP("FirstDay", "送出一筆查詢"), QT_TRANSLATE_NOOP("FirstDay", "按 F2，填入範例，送出核准。"),
     action::query_submitted, PageId::new_query},
    {QT_TRANSLATE_NOOP("FirstDay", "登入聯徵中心"),
     QT_TRANSLATE_NOOP("FirstDay",
                       "請核准主管核准、保管人員辦理晶片卡借用；插卡，登入聯徵中心。晶片卡密碼列於登入頁。"),
     action::host_opened, PageId::card},
    {QT_TRANSLATE_NOOP("FirstDay", "發查"), QT_TRANSLATE_NOOP("FirstDay", "案件頁，全部發查。"),
     action::query_requesting, PageId::board},
    {QT_TRANSLATE_NOOP("FirstDay", "調閱"),
     QT_TRANSLATE_NOOP("FirstDay", "練習選單，時間快轉 30 分鐘，至可調閱；全部調閱。"), action::record_retrieved,
     PageId::board},
    {QT_TRANSLATE_NOOP("FirstDay", "列印並歸檔"),
     QT_TRANSLATE_NOOP("FirstDay", "案件頁，列印，點收後歸檔。未連接印表機者存為練習用 PDF 檔。"), action::copy_filed,
     PageId::board},
    {QT_TRANSLATE_NOOP("FirstDay", "歸還晶片卡"),
     QT_TRANSLATE_NOOP("FirstDay", "晶片卡保管頁，取出卡片，歸還晶片卡；保管人員輸入密碼。"), action::card_handed_back,
     PageId::card}};

const Tasks supervisor{
    {QT_TRANSLATE_NOOP("FirstDay", "審核一筆查詢"),
     QT_TRANSLATE_NOOP("FirstDay", "於核准頁選取一筆，檢視後核准或不核准。須先有送出之查詢。"), action::query_decided,
     PageId::approval},
    reason,
    {QT_TRANSLATE_NOOP("FirstDay", "登記一份向聯徵中心提出之申請"),
     QT_TRANSLATE_NOOP("FirstDay", "登記簿，函件及申請書登記簿，登記申請。"), begins(registers::letters)},
    see_duties,
    verify,
    leave};

const Tasks card_custodian{
    {QT_TRANSLATE_NOOP("FirstDay", "辦理晶片卡借用"),
     QT_TRANSLATE_NOOP("FirstDay", "由查詢人員於其晶片卡保管頁按借用晶片卡並填寫用途；保管人員到場輸入本人密碼簽署。"),
     action::card_handed_out, PageId::card, false, "custodian"},
    {QT_TRANSLATE_NOOP("FirstDay", "辦理晶片卡歸還"),
     QT_TRANSLATE_NOOP("FirstDay", "由查詢人員於其晶片卡保管頁按歸還晶片卡；保管人員點收卡片，輸入本人密碼簽署。"),
     action::card_handed_back, PageId::card, false, "custodian"},
    see_duties,
    verify,
    password,
    leave};

const Tasks password_custodian{
    {QT_TRANSLATE_NOOP("FirstDay", "登入"), QT_TRANSLATE_NOOP("FirstDay", "已完成：每次登入均記入日誌。"),
     action::session_signed_in, PageId::todo},
    password,
    print_sheet,
    see_duties,
    verify,
    leave};

const Tasks reviewer{
    {QT_TRANSLATE_NOOP("FirstDay", "登記一項缺失"),
     QT_TRANSLATE_NOOP("FirstDay", "登記簿，缺失改善登記簿，登記缺失，指定改善人員。"), begins(registers::findings)},
    {QT_TRANSLATE_NOOP("FirstDay", "排定一次查核"),
     QT_TRANSLATE_NOOP("FirstDay", "登記簿，查核計畫及紀錄簿，排定查核。"), begins(registers::audits)},
    {QT_TRANSLATE_NOOP("FirstDay", "登記加強抽查對象"),
     QT_TRANSLATE_NOOP("FirstDay", "登記簿，加強抽查名單，列管；核准時列為應注意事項。"), begins(registers::listed)},
    see_duties,
    verify,
    leave};

const Tasks auditor{verify,
                    {QT_TRANSLATE_NOOP("FirstDay", "匯出日誌"),
                     QT_TRANSLATE_NOOP("FirstDay", "日誌頁，匯出供稽核；再以第二個驗證程式驗證匯出檔。"),
                     action::ledger_exported, PageId::ledger},
                    see_duties,
                    print_sheet,
                    password,
                    leave};

const Tasks administrator{
    device,
    {QT_TRANSLATE_NOOP("FirstDay", "登記一台存放資料的主機"),
     QT_TRANSLATE_NOOP("FirstDay", "登記簿，資料存放主機檢核簿，登記主機。"), begins(registers::machines)},
    {QT_TRANSLATE_NOOP("FirstDay", "備份日誌"), QT_TRANSLATE_NOOP("FirstDay", "日誌頁，備份，輸入檔名。"),
     action::ledger_backed_up, PageId::ledger},
    see_duties,
    verify,
    leave};

const Tasks unit_head{{QT_TRANSLATE_NOOP("FirstDay", "登記一份內部規範"),
                       QT_TRANSLATE_NOOP("FirstDay", "登記簿，作業規範登記簿，登記規範。"), action::procedure_entered},
                      reason,
                      device,
                      see_duties,
                      verify,
                      leave};

}  // namespace

const std::vector<FirstDayTask>& first_day_of(Duty duty) {
    switch (duty) {
        case Duty::unit_head:
            return unit_head;
        case Duty::query_officer:
            return officer;
        case Duty::supervisor:
            return supervisor;
        case Duty::card_custodian:
            return card_custodian;
        case Duty::password_custodian:
            return password_custodian;
        case Duty::reviewer:
            return reviewer;
        case Duty::auditor:
            return auditor;
        case Duty::administrator:
            return administrator;
    }
    return officer;
}

std::string register_of(const FirstDayTask& task) {
    const auto step = registers::step_of(task.action);
    return step ? std::string(step->book->name) : std::string();
}

QString first_day_text(const char* text) {
    return QCoreApplication::translate("FirstDay", text);
}

void FirstDayDone::add_rows(const std::vector<desk::EventRow>& rows) {
    for (const auto& row : rows) {
        if (row.person == person_.text()) done_.emplace(row.action, "");
        for (const auto& field : row.fields)
            if (field.value == person_.text()) done_.emplace(row.action, field.key);
    }
}

}  // namespace jcic::ui
