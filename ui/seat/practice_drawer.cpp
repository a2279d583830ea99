#include "ui/seat/practice_drawer.h"

#include <QPainter>

#include "app/words/words.h"
#include "ui/look/form_parts.h"
#include "ui/look/row_delegate.h"
#include "ui/look/row_ring.h"
#include "ui/look/row_role.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

/// Name and duties at the left, the password at the right.
class PersonRow : public RowDelegate {
public:
    explicit PersonRow(QObject* parent) : RowDelegate(-1, parent) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        RowDelegate::paint(painter, option, index);
        painter->save();
        painter->setPen(theme::tokens().ink);
        painter->setFont(option.font);
        painter->drawText(option.rect.adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                          index.data(meant_role).toString());
        painter->restore();
    }
};

}  // namespace

PracticeDrawer::PracticeDrawer(QWidget* parent) : QFrame(parent) {
    auto& parts = *new FormParts(*this);
    setProperty("kind", QStringLiteral("drawer"));
    setFixedWidth(336);
    auto* column = lay_out<QVBoxLayout>(*this, 8, {16, 14, 16, 16});
    auto* row = add_layout<QHBoxLayout>(*column, 8);
    put(*row, parts.make_line("practiceTitle", QT_TR_NOOP("練習帳號及密碼"), "heading"), 1);
    auto* close = put(*row, parts.make_button("closeDrawer", QT_TR_NOOP("收合(&X)")));
    close->setProperty("kind", QStringLiteral("link"));
    put(*column, parts.make_text("practiceLead", QT_TR_NOOP("均為虛構資料。選取帳號後，游標移至密碼欄。"), "small"));
    people_ = put(*column, parts.make<QListWidget>("practicePeople", QT_TR_NOOP("練習帳號及密碼")), 1);
    ring_rows(*people_, new PersonRow(this));
    card_ = put(*column, parts.make_text("practiceCard", nullptr, "small"));
    connect(close, &QPushButton::clicked, this, [this] { open(false); });
    connect(people_, &QListWidget::currentRowChanged, this, [this](int at) {
        if (at >= 0) Q_EMIT chosen(ids_[static_cast<std::size_t>(at)]);
    });
    const auto pick = [this](const QListWidgetItem* item) {
        Q_EMIT chosen(ids_[static_cast<std::size_t>(people_->row(item))]);
        Q_EMIT picked();
    };
    connect(people_, &QListWidget::itemClicked, this, pick);
    connect(people_, &QListWidget::itemActivated, this, pick);
    hide();
}

void PracticeDrawer::show_world(const desk::PracticeFacts& world) {
    people_->clear();
    ids_.clear();
    for (const auto& one : world.credentials) {
        QStringList duties;
        for (const auto duty : one.duties) duties << words::word_for(duty);
        ids_.push_back(one.person);
        auto* row = new QListWidgetItem(QStringLiteral("%1 %2").arg(q(one.person.text()), q(one.name)), people_);
        row->setData(second_line_role, listed(duties));
        row->setData(meant_role, q(one.password));
        row->setData(Qt::AccessibleTextRole, QStringLiteral("%1 · %2").arg(row->text(), q(one.password)));
        row->setToolTip(listed(duties));
    }
    card_->setText(tr("晶片卡密碼 %1\n解鎖碼（PUK） %2").arg(q(world.card_password), q(world.card_puk)));
    setVisible(open_ && has_people());
    Q_EMIT opened(open_, false);
}

void PracticeDrawer::open(bool open) {
    open_ = open;
    setVisible(open && has_people());
    Q_EMIT opened(open, true);
}

}  // namespace jcic::ui
