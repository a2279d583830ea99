#include "ui/todo/duties_dialog.h"

#include <QPainter>

#include "ui/look/file_picker.h"
#include "ui/look/preferences.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

using desk::DutyLine;
constexpr int duty_role = Qt::UserRole;
/// Of the list.
struct At {
    enum { kind, day, book, what, who };
};

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
    : ListDialog("DutiesDialog", {960, 520}, commands, parent) {
    build();
    ways_of(*list_).mine_by(*mine_, [this](bool) { show_lines(); });
    connect(done_, &QCheckBox::toggled, this, &DutiesDialog::show_lines);
    connect(list_, &QTreeWidget::itemActivated, this, &DutiesDialog::open_row);
    allow();
    load();
}

void DutiesDialog::build() {
    parts_.title_window(QT_TR_NOOP("期限一覽"));
    lead_ = parts_.make_line("dutiesLead", nullptr, "soft");
    mine_ = parts_.make_tick("onlyMine", QT_TR_NOOP("僅列本人(&M)"));
    done_ = parts_.make_tick("alsoDone", QT_TR_NOOP("顯示已辦妥(&D)"));
    add_row(column_, {lead_, mine_, done_})->setStretchFactor(lead_, 1);
    list_ = add_list({"duties",
                      QT_TR_NOOP("期限一覽"),
                      {{"state", QT_TR_NOOP("狀態")},
                       {"due", QT_TR_NOOP("期限")},
                       {"register", QT_TR_NOOP("登記簿")},
                       {"what", QT_TR_NOOP("事項")},
                       {"person", QT_TR_NOOP("人員")}},
                      "duties",
                      [this] {
                          return mine_->isChecked() ? tr("本人無到期或逾期事項；取消「僅列本人」可檢視全單位。")
                                                    : tr("無到期或逾期事項。勾選「顯示已辦妥」檢視最近辦妥者。");
                      },
                      "duties"});
    auto* open = make_way(
        "openDuty", QT_TR_NOOP("開啟本筆(&O)"), [this] { open_row(); }, [this] { return none_chosen(*list_); });
    auto* saves = make_way("saveDuties", QT_TR_NOOP("另存行事曆檔…(&S)"), [this] { save(); });
    open->setDefault(true);
    add_ways({saves, nullptr, open, make_close()});
}

void DutiesDialog::load() {
    look(command::Duties{}, [this](std::vector<desk::DutyLine> lines) {
        lines_ = std::move(lines);
        show_lines();
    });
}

void DutiesDialog::show_lines() {
    list_->clear();
    int late = 0, held = 0;
    const auto today = domain::roc_date_at(commands_.snapshot()->now);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const auto& line = lines_[i];
        if (mine_->isChecked() && !line.mine) continue;
        if (line.kind == DutyLine::Kind::done && !done_->isChecked()) continue;
        if (line.kind == DutyLine::Kind::late) ++late;
        if (line.kind == DutyLine::Kind::held) ++held;
        QStringList names;
        for (const auto& name : line.names) names << q(name);
        const auto of = line.row.empty() ? told(line.book->title)
                                         : QStringLiteral("%1 %2").arg(told(line.book->title), q(line.row));
        const auto state = desk::state_of(line, today);
        auto* item = new ListLine(list_, {word_of(state), day_of(line), of, what_text(line), listed(names)});
        show_mark(*item, mark_of(state, line.office_day == today), devicePixelRatioF());
        item->setData(At::kind, duty_role, static_cast<qulonglong>(i));
        item->setData(At::kind, ListLine::value_role, static_cast<int>(state));
        item->setData(At::kind, ListLine::meant_role,
                      in_other_language([&] { return word_of(state) + told(line.book->title) + what_text(line); }));
    }
    lead_->setText(list_->topLevelItemCount() == 0
                       ? tr("無到期或逾期事項。")
                       : tr("%L1 項，其中逾期 %L2 項。").arg(list_->topLevelItemCount() - held).arg(late) +
                             (held == 0 ? QString() : tr("另有保全中不得刪除 %n 項。", nullptr, held)));
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
    auto* picker = open_save_picker(this, tr("另存行事曆檔"), tr("行事曆檔 (*.ics)"), QStringLiteral("ics"),
                                    dated(tr("期限一覽"), commands_.snapshot()->now));
    connect(picker, &QFileDialog::fileSelected, this, [this](const QString& file) {
        look(command::SaveDuties{file.toStdString()},
             [this](std::size_t saved) { lead_->setText(tr("已存 %L1 項，不含任何人員之姓名或代碼。").arg(saved)); });
    });
}

}  // namespace jcic::ui
