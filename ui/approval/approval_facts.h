#pragma once
// A page that an approver signs, on one screen: who asks, about whom, what for, by what right. What is shown are lines
// of that page, and since when who asks may ask; its technical lines are for who unfolds it. The page is in Chinese
// whatever the windows speak: in English its own words stand as they are signed, with what they mean beside them.

#include <QGridLayout>
#include <QLabel>
#include <QWidget>
#include <array>
#include <optional>

#include "app/domain/roc_date.h"

namespace jcic::ui {

class ApprovalFacts : public QWidget {
    Q_OBJECT
public:
    explicit ApprovalFacts(QWidget* parent = nullptr);
    /// "label\tvalue\n" lines; "" clears it. `since`: when who asks was designated.
    void show_page(const QString& page, std::optional<domain::RocDate> since = {});
    void retell();
    /// Beside by what right.
    void stand_beside(QWidget& link);

private:
    struct Block {
        QLabel* title = nullptr;
        QLabel* main = nullptr;
        QLabel* more = nullptr;
    };
    QGridLayout* grid_;
    std::array<Block, 4> blocks_;
    QLabel* signed_as_;  ///< why there is Chinese among the English
    QString page_;
    std::optional<domain::RocDate> since_;
};

}  // namespace jcic::ui
