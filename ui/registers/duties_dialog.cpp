#include "ui/registers/duties_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/commands/list_saving.h"
#include "ui/lists/list_ways.h"
#include "ui/look/file_picker.h"
#include "ui/look/language.h"
#include "ui/look/list_line.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/words/duty_words.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

using desk::DutyLine;
constexpr int duty_role = Qt::UserRole;
/// Of the list.
struct At {
    enum { kind, day, book, what, who };
};

QString title_of(DutyLine::Kind of) {
    switch (of) {
        case DutyLine::Kind::late:
            return DutiesDialog::tr("逾期");
        case DutyLine::Kind::due:
            return DutiesDialog::tr("到期");
        case DutyLine::Kind::done:
            break;
    }
    return DutiesDialog::tr("辦妥");
}

/// Its state by shape before colour, as in the unit head's month.
void show_mark(QTreeWidgetItem& item, Mark mark, qreal ratio) {
    constexpr int size = 12;
    QPixmap picture(qRound(size * ratio), qRound(size * ratio));
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    draw_mark(painter, QRectF(1, 1, size - 2, size - 2), mark);
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected);  // a chosen line's is no other colour
    item.setIcon(At::kind, icon);
    item.setForeground(At::kind, colour_of(mark));
}

/// Nothing is due on a day off without saying which office day comes before.
QString day_of(const DutyLine& line) {
    const auto said = q(line.day.dashed());
    return line.office_day == line.day
               ? said
               : DutiesDialog::tr("%1（例假日，前一辦公日 %2）").arg(said, q(line.office_day.dashed()));
}

}  // namespace

DutiesDialog::DutiesDialog(Commands& commands, QWidget* parent)
    : QDialog(parent),
      commands_(commands),
      lead_(new QLabel(this)),
      mine_(new QCheckBox(tr("只看我的(&M)"), this)),
      done_(new QCheckBox(tr("也看辦妥的(&D)"), this)),
      list_(new QTreeWidget(this)),
      open_(new QPushButton(tr("開啟這一筆(&O)"), this)),
      fault_(new FaultPanel(this)) {
    setObjectName(QStringLiteral("DutiesDialog"));
    setWindowTitle(tr("期限一覽"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {960, 520});
    lead_->setObjectName(QStringLiteral("dutiesLead"));
    lead_->setProperty("kind", QStringLiteral("soft"));
    mine_->setObjectName(QStringLiteral("onlyMine"));
    done_->setObjectName(QStringLiteral("alsoDone"));
    list_->setObjectName(QStringLiteral("duties"));
    list_->setAccessibleName(tr("期限一覽"));
    list_->setHeaderLabels({tr("狀態"), tr("期限"), tr("登記簿"), tr("事項"), tr("人員")});
    key_columns(*list_, {"state", "due", "register", "what", "person"});
    list_->setRootIsDecorated(false);
    list_->setTabKeyNavigation(false);
    open_->setObjectName(QStringLiteral("openDuty"));
    auto* save_as = new QPushButton(tr("另存行事曆檔…(&S)"), this);
    save_as->setObjectName(QStringLiteral("saveDuties"));
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setObjectName(QStringLiteral("close"));
    auto* column = new QVBoxLayout(this);
    auto* tools = new QHBoxLayout;
    tools->addWidget(lead_, 1);
    tools->addWidget(mine_);
    tools->addWidget(done_);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(save_as);
    buttons->addStretch();
    buttons->addWidget(open_);
    buttons->addWidget(close);
    column->addLayout(tools);
    let_sort(*list_);
    auto* ways = new ListWays(*list_, QStringLiteral("duties"), ListWays::Widths::by_contents);
    new ListSaving(*list_, ways->columns(), "duties", commands_);
    ways->when_empty([this] {
        if (mine_->isChecked()) return tr("沒有你的到期或逾期事項。取消「只看我的」看全分行的。");
        return tr("沒有到期或逾期的事項。勾選「也看辦妥的」看最近辦妥的。");
    });
    column->addWidget(ways->add_search());
    column->addWidget(list_, 1);
    column->addWidget(fault_);
    column->addLayout(buttons);
    fault_->clear();
    open_->setDefault(true);
    ways->mine_by(*mine_, [this](bool) { show_lines(); });
    connect(done_, &QCheckBox::toggled, this, &DutiesDialog::show_lines);
    connect(list_, &QTreeWidget::itemActivated, this, &DutiesDialog::open_row);
    connect(list_, &QTreeWidget::currentItemChanged, this, &DutiesDialog::allow);
    connect(open_, &QPushButton::clicked, this, &DutiesDialog::open_row);
    connect(save_as, &QPushButton::clicked, this, &DutiesDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    allow();
    load();
}

void DutiesDialog::allow() {
    enable_unless(*open_, list_->currentItem() == nullptr ? tr("先在清單裡選一筆") : QString());
}

void DutiesDialog::load() {
    commands_.send(this, command::Duties{}, [this](Result<std::vector<desk::DutyLine>> lines) {
        if (!lines) return fault_->show_fault(lines.error());
        lines_ = *std::move(lines);
        show_lines();
    });
}

void DutiesDialog::show_lines() {
    list_->clear();
    int late = 0;
    const auto today = domain::roc_date_at(commands_.snapshot()->now);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const auto& line = lines_[i];
        if (mine_->isChecked() && !line.mine) continue;
        if (line.kind == DutyLine::Kind::done && !done_->isChecked()) continue;
        if (line.kind == DutyLine::Kind::late) ++late;
        QStringList names;
        for (const auto& name : line.names) names << q(name);
        const auto of = line.row.empty() ? told(line.book->title)
                                         : QStringLiteral("%1 %2").arg(told(line.book->title), q(line.row));
        auto* item = new ListLine(list_, {title_of(line.kind), day_of(line), of, told(line.what), listed(names)});
        show_mark(*item, mark_of(desk::state_of(line, today)), devicePixelRatioF());
        item->setData(At::kind, duty_role, static_cast<qulonglong>(i));
        item->setData(At::kind, ListLine::value_role, static_cast<int>(line.kind));
        item->setData(At::kind, ListLine::meant_role, in_other_language([&] {
                          return title_of(line.kind) + told(line.book->title) + told(line.what);
                      }));
    }
    lead_->setText(list_->topLevelItemCount() == 0
                       ? tr("沒有到期或逾期的事項。")
                       : tr("%L1 項，其中逾期 %L2 項。").arg(list_->topLevelItemCount()).arg(late));
    list_->setCurrentItem(list_->topLevelItem(0));
}

void DutiesDialog::open_row() {
    const auto* item = list_->currentItem();
    if (item == nullptr) return;
    const auto& line = lines_[item->data(At::kind, duty_role).toULongLong()];
    Q_EMIT wants_row(std::string(line.book->name), line.row);
    accept();
}

void DutiesDialog::save() {
    auto* picker = open_save_picker(this, tr("另存行事曆檔"), tr("行事曆檔 (*.ics)"), QStringLiteral("ics"));
    connect(picker, &QFileDialog::fileSelected, this, [this](const QString& file) {
        commands_.send(this, command::SaveDuties{file.toStdString()}, [this](Result<std::size_t> saved) {
            if (!saved) return fault_->show_fault(saved.error());
            lead_->setText(tr("已存 %L1 項，不含任何人的姓名或代號。").arg(*saved));
        });
    });
}

}  // namespace jcic::ui
