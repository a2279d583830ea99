#pragma once
// Shows the page that an approver signs: query officer, subject, reason and authorisation, plus the date from which the
// officer may query; technical lines are collapsed. The page is Chinese in every language: in English its texts are
// shown as signed, with their meaning beside them.

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
    /// `page`: "label\tvalue\n" lines; "" clears it. `since`: when the officer was designated.
    void show_page(const QString& page, std::optional<domain::RocDate> since = {});
    void retell();
    /// Places the link beside the authorisation.
    void stand_beside(QWidget& link);

private:
    struct Block {
        QLabel* title = nullptr;
        QLabel* main = nullptr;
        QLabel* more = nullptr;
    };
    QGridLayout* grid_;
    std::array<Block, 4> blocks_;
    QLabel* signed_as_;  ///< explains the Chinese text in English windows
    QString page_;
    std::optional<domain::RocDate> since_;
};

}  // namespace jcic::ui
