#include "ui/settings/self_check_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <algorithm>

#include "app/desk/commands/report.h"
#include "app/words/words.h"
#include "ui/help/fault_panel.h"
#include "ui/look/buttons.h"
#include "ui/look/file_picker.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"

namespace jcic::ui {

FormDialog* ReportForm::open(Commands& commands, QWidget* parent) {
    auto& form = *new FormDialog("reportDialog", "jcic::ui::ReportForm", {720, 500}, commands, parent);
    form.title(QT_TR_NOOP("系統診斷報告"));
    auto* text = form.shown_text(
        "reportText",
        QT_TR_NOOP("報告全部內容如下(&T)：版本、設定種類、狀態、錯誤代碼及時間；無姓名、號碼、密碼或檔名。"));
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setPlainText(tr("製作中…"));
    form.await(command::MakeReport{}, tr("報告製作中"),
               [text](const std::string& report) { text->setPlainText(q(report)); });
    form.leave_by_close();
    return form.act("saveReport", QT_TR_NOOP("存檔(&S)…"), [=, &commands, &form] {
        const auto* picker = open_save_picker(&form, tr("存報告"), tr("文字檔 (*.txt)"), QStringLiteral("txt"),
                                              dated(tr("診斷報告"), commands.snapshot()->now));
        QObject::connect(picker, &QFileDialog::fileSelected, &form, [text, &form](const QString& file) {
            form.send(command::SaveReport{file.toStdString(), text->toPlainText().toStdString()});
        });
    });
}

namespace Ui {

/// What stands in it, by name.
struct SelfCheckDialog {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::SelfCheckDialog)
public:
    explicit SelfCheckDialog(QWidget& form);

    MarkLabel* summary = nullptr;
    QListWidget* stages = nullptr;
    MarkLabel* printers = nullptr;
    MarkLabel* hub = nullptr;
    ui::FaultPanel* fault = nullptr;
    QPushButton* copyReport = nullptr;
    QPushButton* fullReport = nullptr;
    QPushButton* again = nullptr;
    QPushButton* close = nullptr;
};

/// From top to bottom.
SelfCheckDialog::SelfCheckDialog(QWidget& form) {
    auto& parts = *new FormParts(form);
    parts.title_window(QT_TR_NOOP("自我檢測"));
    form.resize(620, 700);
    auto* column = lay_out<QVBoxLayout>(form, 12, {18, 18, 18, 18});
    summary = put(*column, parts.make<MarkLabel>("summary"));
    summary->setProperty("kind", QStringLiteral("heading"));
    summary->setWordWrap(true);
    stages = put(*column, parts.make<QListWidget>("stages", QT_TR_NOOP("檢測項目，由讀卡服務至主機時鐘")), 1);
    stages->setMinimumSize(0, 200);
    stages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    printers = put(*column, parts.make<MarkLabel>("printers"));
    printers->setWordWrap(true);
    hub = put(*column, parts.make<MarkLabel>("hub"));
    hub->setWordWrap(true);
    hub->hide();
    fault = put(*column, parts.make<ui::FaultPanel>("fault"));
    auto* row = add_layout<QHBoxLayout>(*column, 8);
    copyReport = put(*row, parts.make_button("copyReport", QT_TR_NOOP("複製報告(&R)")));
    parts.name_widget(*copyReport, QT_TR_NOOP("複製報告：各項結果與代碼，不含個人資料"));
    fullReport = put(*row, parts.make_button("fullReport", QT_TR_NOOP("存完整報告(&F)…")));
    parts.name_widget(*fullReport, QT_TR_NOOP("完整報告：存檔前先檢視內容，不含個人資料"));
    row->addStretch();
    again = put(*row, parts.make<QPushButton>("again"));
    close = put(*row, parts.make_button("close", QT_TR_NOOP("關閉(&C)")));
    make_primary(*close);
    follow({close, again, copyReport, fullReport, stages});
}

}  // namespace Ui

namespace {

using selfcheck::Finding;
using selfcheck::State;

Mark mark_of(State state) {
    switch (state) {
        case State::ok:
            return Mark::good;
        case State::skipped:
            return Mark::plain;
        case State::running:
            return Mark::not_yet;
        case State::failed:
            return Mark::act;
        case State::not_reached:
            return Mark::not_yet;
    }
    return Mark::not_yet;
}

}  // namespace

SelfCheckDialog::SelfCheckDialog(Commands& commands, QWidget* parent)
    : QDialog(parent), commands_(commands), ui_(std::make_unique<Ui::SelfCheckDialog>(*this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    ring_rows(*ui_->stages, new RowDelegate(0, this));
    connect(ui_->again, &QPushButton::clicked, this, [this] {
        if (running_)
            stop_.request_stop();
        else
            run_checks();
    });
    connect(ui_->copyReport, &QPushButton::clicked, this, &SelfCheckDialog::copy_report);
    connect(ui_->fullReport, &QPushButton::clicked, this, [this] { ReportForm::open(commands_, this); });
    connect(ui_->close, &QPushButton::clicked, this, &QDialog::accept);
    open_at_size(*this, size());
    run_checks();
}

SelfCheckDialog::~SelfCheckDialog() {
    stop_.request_stop();
}

void SelfCheckDialog::run_checks() {
    running_ = true;
    fault_.reset();
    findings_ = selfcheck::nothing_found(commands_.snapshot()->card.by_module);
    show_all();
    show_printers(fail(FaultCode::cancelled, "ui.self-check"));
    commands_.send(this, command::CheckPrinters{},
                   [this](const Result<desk::PrinterCheck>& check) { show_printers(check); });
    commands_.send(this, command::CheckHub{}, [this](const Result<desk::HubCheck>& check) { show_hub(check); });
    stop_ = commands_.send(
        this, command::SelfCheck{}, [this](const Finding& finding) { show_finding(finding); },
        [this](Result<selfcheck::Findings> findings) { show_findings(std::move(findings)); });
}

void SelfCheckDialog::show_printers(const Result<desk::PrinterCheck>& check) {
    if (!check) return ui_->printers->show_state(Mark::not_yet, tr("印表機：未檢測"));
    QStringList lines{check->queue.empty() ? tr("印表機") : tr("印表機 %1").arg(q(check->queue))};
    if (check->found.empty()) lines.first() += tr("：正常");
    for (const auto& fault : check->found) {
        const auto words = words::words_for(fault);
        lines << tr("%1：%2").arg(words.title, words.advice);
    }
    ui_->printers->show_state(!check->can_print      ? Mark::act
                              : check->found.empty() ? Mark::good
                                                     : Mark::barred,
                              lines.join(QStringLiteral("\n")));
}

/// Each step in a line; the last one is why.
void SelfCheckDialog::show_hub(const Result<desk::HubCheck>& check) {
    ui_->hub->setVisible(!check || !check->address.empty());
    if (!check) return ui_->hub->show_state(Mark::not_yet, tr("櫃台連線：登入後檢測"));
    if (check->address.empty()) return;
    QStringList lines{check->fault ? tr("櫃台連線 %1：未通過").arg(q(check->address))
                                   : tr("櫃台連線 %1：正常").arg(q(check->address))};
    QStringList passed;
    QString stopped, ends;
    for (const auto& one : check->steps) {
        const auto title = words::told(one.title);
        if (one.days_left) ends = tr("%1 %2 到期，請申請換發").arg(title, q(one.found));
        if (one.passed)
            passed << (one.found.empty() ? title : tr("%1 %2").arg(title, q(one.found)));
        else
            stopped = tr("停在此步驟：%1").arg(title);
    }
    if (!passed.isEmpty()) lines << listed(passed);
    if (!stopped.isEmpty()) lines << stopped;
    if (!ends.isEmpty()) lines << ends;
    if (check->fault) {
        const auto words = words::words_for(*check->fault);
        lines << tr("%1：%2").arg(words.title, words.cause) << words.advice;
    }
    const auto well = ends.isEmpty() ? Mark::good : Mark::barred;
    ui_->hub->show_state(check->fault ? Mark::act : well, lines.join(QStringLiteral("\n")));
}

void SelfCheckDialog::show_findings(Result<selfcheck::Findings> findings) {
    running_ = false;
    if (findings)
        findings_ = std::move(*findings);
    else
        fault_ = std::move(findings).error();
    show_all();
}

void SelfCheckDialog::show_finding(const Finding& finding) {
    const auto at = std::ranges::find(findings_, finding.stage, &Finding::stage);
    if (at == findings_.end()) return;
    if (&*at != &finding) *at = finding;
    const auto place = static_cast<int>(at - findings_.begin());
    auto* row = ui_->stages->item(place);
    const auto title = words::word_for(finding.stage);
    const auto second = [&]() -> QString {
        switch (finding.state) {
            case State::ok:
                return finding.found.empty() ? tr("正常") : tr("正常：%1").arg(q(finding.found));
            case State::skipped:
                return tr("略過：%1").arg(words::word_for(*finding.skip)) +
                       (finding.found.empty() ? QString() : QStringLiteral(" ") + q(finding.found));
            case State::running:
                return tr("檢測中…");
            case State::failed:
                return tr("異常：%1").arg(words::words_for(*finding.fault).title);
            case State::not_reached:
                return tr("未檢測");
        }
        return {};
    }();
    row->setText(title);
    row->setData(mark_role, static_cast<int>(mark_of(finding.state)));
    row->setData(second_line_role, second);
    row->setData(Qt::AccessibleTextRole, tr("%1，%2").arg(title, second));
    if (finding.state == State::running) ui_->stages->setCurrentRow(place);
    show_summary();
}

void SelfCheckDialog::show_all() {
    // A card by its vendor's module has other stages than one that is spoken to itself.
    while (ui_->stages->count() < static_cast<int>(findings_.size())) ui_->stages->addItem(QString());
    while (ui_->stages->count() > static_cast<int>(findings_.size())) delete ui_->stages->takeItem(0);
    for (const auto& finding : findings_) show_finding(finding);
    show_summary();
}

void SelfCheckDialog::show_summary() {
    const auto* broken = selfcheck::broken_link(findings_);
    if (fault_ || broken != nullptr)
        ui_->fault->show_fault(fault_ ? *fault_ : *broken->fault);
    else
        ui_->fault->clear();
    ui_->again->setText(running_ ? tr("停止(&S)") : tr("再次檢測(&A)"));
    enable_unless(*ui_->copyReport, running_ ? tr("檢測完成始可複製") : fault_ ? tr("無檢測結果") : QString());
    if (running_)
        ui_->summary->show_state(Mark::not_yet, tr("由近至遠逐項檢測，於首項異常停止。"));
    else if (fault_)
        ui_->summary->show_state(Mark::act, tr("無法檢測"));
    else if (broken != nullptr)
        ui_->summary->show_state(Mark::act, tr("於第 %1 項停止，其後項目未檢測。").arg(broken - findings_.data() + 1));
    else if (selfcheck::all_hold(findings_))
        ui_->summary->show_state(Mark::good, tr("至聯徵中心之各步驟均正常"));
    else
        ui_->summary->show_state(Mark::not_yet, tr("已停止，其餘項目未檢測。"));
}

void SelfCheckDialog::copy_report() const {
    QApplication::clipboard()->setText(q(selfcheck::report_text(findings_)));
}

void SelfCheckDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    show_all();
}

}  // namespace jcic::ui
