#include "ui/registers/serials_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/words/counted.h"
#include "ui/lists/list_ways.h"
#include "ui/look/field_label.h"
#include "ui/look/list_line.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/seat/taking_over_dialog.h"

namespace jcic::ui {
namespace {

constexpr int subject_role = Qt::UserRole;
constexpr int row_role = Qt::UserRole + 1;

}  // namespace

SerialsDialog::SerialsDialog(Commands& commands, QWidget* parent)
    : QDialog(parent),
      commands_(commands),
      subject_(new IdLine(this)),
      why_(new QLineEdit(this)),
      subjects_(new QPushButton(tr("可能的當事人(&L)"), this)),
      ask_(new QPushButton(tr("向聯徵查詢(&A)"), this)),
      lead_(new QLabel(this)),
      list_(new QTreeWidget(this)),
      take_over_(new QPushButton(tr("併入查詢案…(&T)"), this)),
      fault_(new FaultPanel(this)) {
    setObjectName(QStringLiteral("SerialsDialog"));
    setWindowTitle(tr("補查序號"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {860, 500});
    build();
    connect(subject_, &QLineEdit::textChanged, this, &SerialsDialog::allow);
    connect(why_, &QLineEdit::textChanged, this, &SerialsDialog::allow);
    connect(subjects_, &QPushButton::clicked, this, &SerialsDialog::ask_subjects);
    connect(ask_, &QPushButton::clicked, this, &SerialsDialog::ask_serials);
    connect(take_over_, &QPushButton::clicked, this, &SerialsDialog::take_over);
    connect(list_, &QTreeWidget::currentItemChanged, this, &SerialsDialog::allow);
    // Whom JCIC is asked about a person says: a search moves the current line, too.
    connect(list_, &QTreeWidget::itemClicked, this, &SerialsDialog::choose_line);
    connect(list_, &QTreeWidget::itemActivated, this, &SerialsDialog::choose_line);
    allow();
    load_waiting();
}

SerialsDialog::~SerialsDialog() {
    if (asking_.stop_possible()) asking_.request_stop();
}

void SerialsDialog::build() {
    auto* column = new QVBoxLayout(this);
    auto* what = new QLabel(tr("序號遺失，或日誌由備份還原後，以身分證字號問聯徵還持有哪些序號（須插卡並開啟聯徵）。"
                               "沒有查詢案的，要併入已核准的查詢並經主管人員核准，才能調閱。"),
                            this);
    what->setWordWrap(true);
    column->addWidget(what);
    const auto add = [&](QLineEdit* field, const QString& title, const QString& marked, const char* name) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(title);
        auto* across = new QVBoxLayout;
        across->addWidget(field_label(marked, field, this));
        across->addWidget(field);
        return across;
    };
    auto* fields = new QHBoxLayout;
    fields->addLayout(add(subject_, tr("身分證字號"), tr("身分證字號(&S)"), "lostSubject"), 1);
    fields->addLayout(add(why_, tr("補查事由"), tr("補查事由(&W)"), "lostWhy"), 2);
    column->addLayout(fields);
    subjects_->setObjectName(QStringLiteral("askSubjects"));
    ask_->setObjectName(QStringLiteral("askSerials"));
    ask_->setDefault(true);
    lead_->setObjectName(QStringLiteral("serialsLead"));
    lead_->setProperty("kind", QStringLiteral("soft"));
    lead_->setWordWrap(true);
    auto* tools = new QHBoxLayout;
    tools->addWidget(lead_, 1);
    tools->addWidget(subjects_);
    tools->addWidget(ask_);
    column->addLayout(tools);
    list_->setObjectName(QStringLiteral("serials"));
    list_->setAccessibleName(tr("序號與當事人"));
    list_->setHeaderLabels({tr("項目"), tr("序號"), tr("取得時間"), tr("暫存至"), tr("說明")});
    key_columns(*list_, {"item", "serial", "at", "until", "note"});
    list_->setRootIsDecorated(false);
    list_->setTabKeyNavigation(false);
    let_sort(*list_);
    auto* ways = new ListWays(*list_, QStringLiteral("serials"), ListWays::Widths::by_contents);
    ways->when_empty([this] {
        return told_ ? tr("聯徵沒有持有這位當事人的序號。") : tr("沒有等待併入的序號；填身分證字號與事由向聯徵查詢。");
    });
    search_ = ways->add_search();
    column->addWidget(search_);
    column->addWidget(list_, 1);
    column->addWidget(fault_);
    take_over_->setObjectName(QStringLiteral("takeOver"));
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setObjectName(QStringLiteral("close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(take_over_);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    fault_->clear();
}

void SerialsDialog::load_waiting() {
    commands_.send(this, command::WaitingSerials{}, [this](Result<std::vector<desk::WaitingSerial>> waiting) {
        if (!waiting) return fault_->show_fault(waiting.error());
        show_waiting(*std::move(waiting));
    });
}

void SerialsDialog::add_line(const QStringList& cells, const QString& subject, const std::string& row) {
    auto* item = new ListLine(list_, cells);
    item->setData(0, subject_role, subject);
    item->setData(0, row_role, q(row));
}

/// Beside an answer, one without a line too, only what may be taken over is learnt; else the numbers that wait stand.
void SerialsDialog::show_waiting(std::vector<desk::WaitingSerial> waiting) {
    waiting_ = std::move(waiting);
    if (!told_) {
        list_->clear();
        for (const auto& one : waiting_)
            add_line({q(domain::code_of(one.serial.item)), q(one.serial.masked), roc_time(one.serial.issued),
                      roc_time(one.serial.deadline),
                      one.queries.empty()
                          ? tr("補查第 %1 筆，等待已核准的查詢案").arg(q(one.serial.row))
                          : tr("補查第 %1 筆，可併入 %2").arg(q(one.serial.row), q(one.queries.front().case_number))},
                     q(one.serial.subject.text()), one.serial.row);
        lead_->setText(waiting_.empty() ? tr("沒有等待併入的序號。")
                                        : tr("%Ln 個序號等待併入查詢案。", nullptr, words::counted(waiting_.size())));
        list_->setCurrentItem(list_->topLevelItem(0));
    }
    allow();
}

void SerialsDialog::ask_subjects() {
    if (busy_) return;
    set_busy(true);
    asking_ = commands_.send(this, command::SubjectsToAsk{}, [this](Result<std::vector<desk::SubjectToAsk>> subjects) {
        set_busy(false);
        if (!subjects) return fault_->show_fault(subjects.error());
        show_subjects(*subjects);
    });
}

void SerialsDialog::show_subjects(const std::vector<desk::SubjectToAsk>& subjects) {
    told_ = true;
    list_->clear();
    for (const auto& one : subjects) {
        QStringList why;
        if (one.in_ledger) why << tr("本機有未發查或結果未明的查詢");
        if (one.in_z52) why << tr("Z52 有本機沒有的查詢");
        add_line({QString(), q(one.subject_id), QString(), QString(), listed(why)}, q(one.subject_id), "");
    }
    lead_->setText(tr("%Ln 位當事人可能有序號要補查。", nullptr, words::counted(subjects.size())));
    list_->setCurrentItem(list_->topLevelItem(0));
}

void SerialsDialog::ask_serials() {
    if (!ask_->isEnabled()) return;
    set_busy(true);
    const auto subject = subject_->text().trimmed();
    asking_ = commands_.send(this, command::FindSerials{from_typed(subject), from_typed(why_->text())},
                             [this, subject](Result<inquiry::SerialsFound> found) {
                                 set_busy(false);
                                 if (!found) return fault_->show_fault(found.error());
                                 show_found(*found, subject);
                             });
}

void SerialsDialog::show_found(const inquiry::SerialsFound& found, const QString& subject) {
    told_ = true;
    list_->clear();
    for (const auto& one : found.serials)
        add_line({q(domain::code_of(one.item)), q(one.masked), roc_time(one.issued), roc_time(one.deadline),
                  one.query ? tr("在本機的查詢案裡") : tr("本機沒有查詢案，登記為補查第 %1 筆").arg(q(one.row))},
                 subject, one.row);
    for (const auto& line : found.not_here)
        add_line({q(line.item), QString(), roc_time(line.at), QString(),
                  tr("Z52 有而本機沒有：案號 %1").arg(q(line.case_number))},
                 subject, "");
    lead_->setText(tr("聯徵仍持有 %L1 個序號。").arg(found.serials.size()));
    list_->setCurrentItem(list_->topLevelItem(0));
    load_waiting();
    Q_EMIT changed();
}

void SerialsDialog::choose_line(const QTreeWidgetItem* item) {
    if (!busy_) subject_->setText(item->data(0, subject_role).toString());
}

const desk::WaitingSerial* SerialsDialog::chosen() const {
    const auto* item = list_->currentItem();
    if (item == nullptr) return nullptr;
    const auto row = item->data(0, row_role).toString().toStdString();
    const auto found =
        std::ranges::find_if(waiting_, [&](const desk::WaitingSerial& one) { return one.serial.row == row; });
    return found == waiting_.end() || found->queries.empty() ? nullptr : &*found;
}

void SerialsDialog::take_over() {
    const auto* waiting = chosen();
    if (waiting == nullptr) return;
    auto* dialog = new TakingOverDialog(commands_, *waiting, this);
    connect(dialog, &QDialog::accepted, this, [this] {
        told_ = false;
        list_->clear();
        load_waiting();
        Q_EMIT changed();
    });
    dialog->open();
}

void SerialsDialog::allow() {
    enable_unless(*ask_, subject_->text().trimmed().isEmpty() ? tr("先填身分證字號")
                         : why_->text().trimmed().isEmpty()   ? tr("先填理由")
                                                              : QString());
    if (busy_) ask_->setEnabled(false);
    subjects_->setEnabled(!busy_);
    enable_unless(*take_over_, chosen() == nullptr ? tr("先在清單裡選一筆") : QString());
    if (busy_) take_over_->setEnabled(false);
    subject_->setEnabled(!busy_);
    why_->setEnabled(!busy_);
    list_->setEnabled(!busy_);
    search_->setEnabled(!busy_);
}

/// While JCIC is asked nothing of the question changes; then the keys go on from where they were.
void SerialsDialog::set_busy(bool busy) {
    busy_ = busy;
    if (busy) {
        fault_->clear();
        asked_from_ = focusWidget();
    }
    allow();
    if (!busy && asked_from_) asked_from_->setFocus();
}

}  // namespace jcic::ui
